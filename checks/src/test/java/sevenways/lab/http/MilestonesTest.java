package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.Milestones.NEVER;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import sevenways.lab.Milestones;

/** When a page came how far is noted by the page load itself. The clock here stands still, but where a test lets time pass. */
class MilestonesTest {

    private long now = 1_000;
    private final PageLoad load =
            new PageLoad(URI.create("http://localhost/"), Duration.ofMinutes(1), "test", () -> now);

    @Test
    void areCountedFromTheBeginningOfTheLoad() {
        pass(3);
        load.hop().connected();
        pass(2);
        send();
        pass(10);
        receive("HTTP/1.1 200 OK\r\n");
        pass(5);
        receive("Content-Length: 3\r\n\r\nTea");

        assertThat(milestones()).isEqualTo(new Milestones(3, 5, 15, 20));
    }

    @Test
    void theEndOfTheInputIsNoByte() {
        load.hop().connected();
        send();
        receive("HTTP/1.1 200 OK\r\n\r\nTea");
        pass(7);
        load.hop().endOfInput();

        assertThat(milestones()).isEqualTo(new Milestones(0, 0, 0, 0));
        assertThat(load.result().span().length()).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void whatDidNotHappenNeverDid() {
        load.hop().connected();
        pass(9);
        load.expire();

        assertThat(milestones()).isEqualTo(new Milestones(0, NEVER, NEVER, NEVER));
    }

    @Test
    void aRequestIsSentWhenAllOfItIs() {
        load.hop().connected();
        load.hop().outgoing().get();
        load.hop().wantsToSend();
        pass(9);
        send();
        load.expire();

        assertThat(milestones()).isEqualTo(new Milestones(0, 9, NEVER, NEVER));
    }

    @Test
    void aRequestThatTheAnswerOvertakesIsNotSent() {
        load.hop().connected();
        pass(1);
        receive("HTTP/1.1 200 OK\r\n");
        pass(1);
        send();
        receive("Content-Length: 0\r\n\r\n");

        assertThat(milestones()).isEqualTo(new Milestones(0, NEVER, 1, 2));
    }

    @Test
    void aRequestThatFailsIsNotSent() {
        load.hop().connected();
        load.hop().outgoing();
        load.hop().sendFailed(new IOException("Broken pipe"));
        load.hop().wantsToSend();
        load.hop().endOfInput();

        assertThat(milestones()).isEqualTo(new Milestones(0, NEVER, NEVER, NEVER));
    }

    @Test
    void areThoseOfTheLastConnection() {
        load.hop().connected();
        send();
        receive("HTTP/1.1 301 Moved\r\nLocation: /tea\r\nContent-Length: 0\r\n\r\n");
        pass(4);
        load.hop().connected();
        load.expire();

        assertThat(milestones()).isEqualTo(new Milestones(4, NEVER, NEVER, NEVER));
    }

    private Milestones milestones() {
        return load.result().span().milestones();
    }

    private void send() {
        var bytes = load.hop().outgoing();
        bytes.position(bytes.limit());
        load.hop().wantsToSend();
    }

    private void receive(String part) {
        load.hop().receive(ByteBuffer.wrap(part.getBytes(US_ASCII)));
    }

    private void pass(long nanos) {
        now += nanos;
    }
}
