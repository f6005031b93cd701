package sevenways.e05.connect;

import sevenways.exercises.kit.PageProofs;
import sevenways.exercises.kit.Proof;

/** A connect at once, one that is refused, one that comes later, and one that does not come. */
final class PageCheck {

    private final PageProofs proofs = new PageProofs(Page::new);

    @Proof(1)
    void aChannelThatIsConnectedAtOnce() throws Exception {
        proofs.isConnectedAtOnce();
    }

    @Proof(2)
    void aConnectionThatIsRefused() throws Exception {
        proofs.isRefused();
    }

    @Proof(3)
    void aChannelThatIsConnectedLater() throws Exception {
        proofs.isConnectedLater();
    }

    @Proof(4)
    void aChannelThatIsNotConnectedYet() throws Exception {
        proofs.isNotConnectedYet();
    }
}
