package sevenways.lab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsFileTest {

    @TempDir
    private Path folder;

    @Test
    void aLineIsAHostOrAnAddressAndCommentsAreNone() throws Exception {
        var file = file("""
                \ufeff# the neighbours

                www.example.org
                  localhost:8080/kettle.html   # ours
                https://127.0.0.1/b#part
                Käse.example
                """.replace("\n", "\r\n"));

        assertThat(HostsFile.read(file))
                .extracting(URI::toString)
                .containsExactly(
                        "http://www.example.org/",
                        "http://localhost:8080/kettle.html",
                        "https://127.0.0.1/b#part",
                        "http://xn--kse-qla.example/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a b                  | 'a b', is neither a host nor the address of a page: it has a blank
                    ftp://a/             | only http: and https: addresses can be loaded
                    http://              | it names no host
                    a:70000              | port 70000 does not exist
                    [::1                 | is no host
                    me:secret@[bad       | is neither a host nor the address of a page
                    """)
    void aLineThatMakesNoSenseIsNamedByItsNumber(String line, String reason) throws Exception {
        var file = file("www.example.org\n\n" + line + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostsFile.read(file))
                .withMessageStartingWith("Line 3 of " + file + ", '")
                .withMessageContaining(reason)
                .withMessageNotContaining("secret");
    }

    @Test
    void aFileWithoutHostsIsNone() throws Exception {
        var file = file("# nobody\n\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostsFile.read(file))
                .withMessage("There is no host in the file " + file + ": write one a line, such as www.example.org");
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        var picture = Files.write(folder.resolve("picture"), new byte[] {(byte) 0xff, (byte) 0xd8});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostsFile.read(folder.resolve("nowhere")))
                .withMessageEndingWith("nowhere: no such file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostsFile.read(folder))
                .withMessageEndingWith(": it is no file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostsFile.read(picture))
                .withMessageEndingWith("picture: it is no text in UTF-8, or not for you to read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("hosts"), text, StandardCharsets.UTF_8);
    }
}
