package sevenways.nioselector.demos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sevenways.testkit.Printed;

/** Each stage shows the break that it is there for. Both ends are on one thread, so each takes the same course always. */
class DemosTest {

    @Test
    void aReadThatDoesNotBlockReturnsZero() throws Exception {
        assertThat(Printed.by(ReadsNothing::show))
                .containsExactly(
                        "nothing has come:   0",
                        "six bytes are here: 6",
                        "that was all:       0",
                        "the end:            -1");
    }

    @Test
    void whoIsConnectedAtOnceNeverBecomesConnectable() throws Exception {
        assertThat(Printed.by(ConnectedAtOnce::show))
                .containsExactly(
                        "loop    has turned 1000 times, and no key was ready for anything",
                        "server  has nothing to read, and waits for the request",
                        "channel.isConnected(): true");
    }

    @Test
    void theRestOfARequestIsNeverSent() throws Exception {
        assertThat(Printed.by(HalfARequest::show))
                .extracting(line -> line.replaceAll("\\d+ KiB", "# KiB"))
                .containsExactly(
                        "loop    sleeps until a channel is readable",
                        "server  reads # KiB of the request",
                        "loop    sleeps until a channel is readable",
                        "server  has nothing to read, and waits for the request",
                        "Nobody will ever wake the loop.",
                        "Of # KiB, # KiB were never sent.");
    }

    @Test
    void whoAsksForRoomNeverSleeps() throws Exception {
        assertThat(Printed.by(NeverSleeps::show))
                .containsExactly(
                        "loop    has turned 1000 times and has not slept",
                        "server  answers",
                        "loop    returns after 1002 turns",
                        "page    HTTP/1.1 200 OK");
    }

    @Test
    void anAnswerIsNotHeardWhileTheRequestIsSent() throws Exception {
        assertThat(Printed.by(EarlyAnswer::show))
                .containsExactly(
                        "loop    sleeps until a channel is writable",
                        "server  answers, and reads nothing",
                        "loop    sleeps until a channel is writable",
                        "server  has said all, and reads nothing",
                        "Nobody will ever wake the loop.",
                        "page    has read 0 bytes");
    }

    @Test
    void aSilentServerKeepsTheLoopForEver() throws Exception {
        assertThat(Printed.by(SilentServer::show))
                .containsExactly(
                        "loop    sleeps until a channel is readable, or another readable",
                        "server  answers for the kettle",
                        "loop    sleeps until a channel is readable",
                        "Nobody will ever wake the loop.",
                        "kettle  is loaded",
                        "tide    has no result, and run() does not return");
    }

    @Test
    void aClosedChannelIsAKeyUntilTheNextSelect() throws Exception {
        assertThat(Printed.by(ClosedIsNotGone::show).stream().skip(1).map(line -> line.replaceAll(" +", " ")))
                .containsExactly("connected 50 50", "closed 0 50", "after the next select 0 0");
    }
}
