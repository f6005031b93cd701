package sevenways.e05.earlyanswer;

import sevenways.exercises.kit.PageProofs;
import sevenways.exercises.kit.Proof;

/** A server that answers and does not read. */
final class PageCheck {

    private final PageProofs proofs = new PageProofs(Page::new);

    @Proof(1)
    void hearsTheAnswerWhileItSends() throws Exception {
        proofs.hearsTheAnswerWhileItSends();
    }

    @Proof(2)
    void sleepsWhileTheServerIsSilent() throws Exception {
        proofs.sleepsWhileTheServerIsSilent();
    }

    @Proof(3)
    void theRestIsSentWhenThereIsRoom() throws Exception {
        proofs.sendsTheRestWhenThereIsRoom();
    }

    @Proof(4)
    void aChannelThatIsConnectedAtOnce() throws Exception {
        proofs.isConnectedAtOnce();
    }

    @Proof(5)
    void aConnectionThatIsRefused() throws Exception {
        proofs.isRefused();
    }

    @Proof(6)
    void aChannelThatIsConnectedLater() throws Exception {
        proofs.isConnectedLater();
    }

    @Proof(7)
    void aChannelThatIsNotConnectedYet() throws Exception {
        proofs.isNotConnectedYet();
    }
}
