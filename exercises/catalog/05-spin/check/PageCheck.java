package sevenways.e05.spin;

import sevenways.exercises.kit.PageProofs;
import sevenways.exercises.kit.Proof;

/** A server that says nothing while nothing is to be written. */
final class PageCheck {

    private final PageProofs proofs = new PageProofs(Page::new);

    @Proof(1)
    void sleepsWhileTheServerIsSilent() throws Exception {
        proofs.sleepsWhileTheServerIsSilent();
    }

    @Proof(2)
    void theRestIsSentWhenThereIsRoom() throws Exception {
        proofs.sendsTheRestWhenThereIsRoom();
    }

    @Proof(3)
    void aChannelThatIsConnectedAtOnce() throws Exception {
        proofs.isConnectedAtOnce();
    }

    @Proof(4)
    void aConnectionThatIsRefused() throws Exception {
        proofs.isRefused();
    }

    @Proof(5)
    void aChannelThatIsConnectedLater() throws Exception {
        proofs.isConnectedLater();
    }

    @Proof(6)
    void aChannelThatIsNotConnectedYet() throws Exception {
        proofs.isNotConnectedYet();
    }
}
