package sevenways.e05.partialwrite;

import sevenways.exercises.kit.PageProofs;
import sevenways.exercises.kit.Proof;

/** A request that no send buffer takes whole. */
final class PageCheck {

    private final PageProofs proofs = new PageProofs(Page::new);

    @Proof(1)
    void theRestIsSentWhenThereIsRoom() throws Exception {
        proofs.sendsTheRestWhenThereIsRoom();
    }

    @Proof(2)
    void aChannelThatIsConnectedAtOnce() throws Exception {
        proofs.isConnectedAtOnce();
    }

    @Proof(3)
    void aConnectionThatIsRefused() throws Exception {
        proofs.isRefused();
    }

    @Proof(4)
    void aChannelThatIsConnectedLater() throws Exception {
        proofs.isConnectedLater();
    }

    @Proof(5)
    void aChannelThatIsNotConnectedYet() throws Exception {
        proofs.isNotConnectedYet();
    }
}
