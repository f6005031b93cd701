package sevenways.lab.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomCommandTest {

    private static final Pattern PAGE = Pattern.compile("The page of the room: +(http://\\S+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void servesThisMachineUnlessToldOtherwise() throws Exception {
        assertThat(type("--port", "0")).isZero();

        assertThat(out.toString()).contains("--listen 0.0.0.0").contains("--name Ann");
        var page = page();
        assertThat(page.getHost()).isEqualTo("127.0.0.1");
        try (var body = page.toURL().openStream()) {
            assertThat(new String(body.readAllBytes(), UTF_8)).contains("<title>The room</title>");
        }
    }

    /** All of 127.0.0.0/8 is this machine there, so no other machine can ask while this test runs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void listensWhereItIsToldTo() throws Exception {
        assertThat(type("--port", "0", "--listen", "127.0.0.2")).isZero();

        assertThat(page().getHost()).isEqualTo("127.0.0.2");
        new Socket("127.0.0.2", page().getPort()).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --port 70000         | --port must lie between 0 and 65535, not 70000
                    --port many          | 'many' is not a whole number
                    --listen example.org | --listen takes an address such as 0.0.0.0, not 'example.org'
                    """)
    void whatMakesNoSenseIsOneSentence(String args, String sentence) {
        assertThat(type(args.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(type("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("cannot listen on 127.0.0.1", "Name another one with --port or --listen");
    }

    private int type(String... args) {
        return CommandLines.of("room", new RoomCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private URI page() {
        var page = PAGE.matcher(out.toString());
        assertThat(page.find()).isTrue();
        return URI.create(page.group(1));
    }
}
