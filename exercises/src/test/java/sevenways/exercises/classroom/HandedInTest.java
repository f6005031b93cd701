package sevenways.exercises.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HandedInTest {

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void nameIt() {
        archive = folder.resolve("ada.zip");
    }

    @Test
    void aFileThatUnpacksToMuchMoreIsRefused() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("src\\Number.java"));
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var mib = 0; mib < 16; mib++) {
                zip.write(spaces);
            }
        }

        assertThatIOException()
                .isThrownBy(() -> HandedIn.read(archive, "src/Number.java"::equals))
                .withMessage("'src\\Number.java' in it is larger than 256 KiB");
    }

    @Test
    void manyCopiesOfOneFileAreRefused() throws IOException {
        var spaces = " ".repeat(255 << 10).getBytes(StandardCharsets.US_ASCII);
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var copy = 0; copy < 100; copy++) {
                zip.putNextEntry(new ZipEntry(copy + "/Number.java"));
                zip.write(spaces);
            }
        }

        assertThatIOException()
                .isThrownBy(() -> HandedIn.read(archive, name -> name.endsWith("/Number.java")))
                .withMessage("the answers in it are larger than 16 MiB");
    }

    @Test
    void namesByTheMillionAreNotRead() throws IOException {
        // A header is written byte by byte.
        var file = new BufferedOutputStream(Files.newOutputStream(archive));
        try (var zip = new ZipOutputStream(file)) {
            for (var entry = 0; entry <= 20_000; entry++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(entry)));
            }
        }

        assertThatIOException()
                .isThrownBy(() -> HandedIn.read(archive, "1"::equals))
                .withMessage("it has more than 20000 files");
    }

    /** Windows packs "J\u00f6rg" so, and says nowhere which encoding it was. */
    @Test
    void namesMayBeInAnyEncoding() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("J\u00f6rg/src/Number.java"));
            zip.write("two".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(HandedIn.read(archive, name -> name.endsWith("/src/Number.java"))
                        .values())
                .containsExactly("two".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anArchiveWithANameThatIsNoTextIsToBeRenamed() throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("Number.java"));
        }
        var latin1 = "mv ada.zip \"$(printf 'M\\374ller.zip')\"";
        new ProcessBuilder("sh", "-c", latin1)
                .directory(folder.toFile())
                .start()
                .waitFor();

        try (var files = Files.list(folder)) {
            var renamed = files.findFirst().orElseThrow();
            assertThatIOException()
                    .isThrownBy(() -> HandedIn.read(renamed, "Number.java"::equals))
                    .withMessage("its name has characters that this system does not know: rename it");
        }
    }

    @Test
    void aStudentsNameIsThatOfTheArchive() {
        assertThat(HandedIn.nameOf(Path.of("class", "Ada L.tar.gz"))).isEqualTo("Ada L");
        assertThat(HandedIn.nameOf(Path.of("ada.zip"))).isEqualTo("ada");
        assertThat(HandedIn.nameOf(Path.of("ada.d"))).isEqualTo("ada.d");
    }
}
