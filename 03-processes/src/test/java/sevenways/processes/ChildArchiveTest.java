package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;
import sevenways.testkit.VerifyOnly;

/** An archive makes children start sooner. Whatever is wrong with it, they start, and run the classes of today. */
@VerifyOnly
class ChildArchiveTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final Path LESSON = Path.of(URI.create(
            ChildMain.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    /** With this flag a JVM does not start, unless from its archive. */
    private static final String FROM_ARCHIVE_ONLY = "-Xshare:on";

    /** For all tests, because an archive takes a second to make. */
    @TempDir
    private static Path folder;

    private final ClassArchive archive = new ClassArchive(folder.resolve("archive"));

    @BeforeEach
    void makeOrMend() throws Exception {
        ChildArchiveMaker.of(archive).bringUpToDate();
    }

    @Test
    void childrenStartFromIt() throws Exception {
        assertThat(outputOf(ChildJvm.from(archive).with(FROM_ARCHIVE_ONLY).command()))
                .containsExactly("ready");
    }

    @Test
    void isMadeOnce() throws Exception {
        var made = Files.readAttributes(archive.file(), "lastModifiedTime,fileKey");

        ChildArchiveMaker.of(archive).bringUpToDate();

        assertThat(Files.readAttributes(archive.file(), "lastModifiedTime,fileKey"))
                .isEqualTo(made);
    }

    @Test
    void costsTimeOnlyIfItIsMissing() throws Exception {
        Files.delete(archive.file());

        assertThat(outputOf(ChildJvm.from(archive).command())).containsExactly("ready");
        assertItIsMadeAnew();
    }

    @Test
    void costsTimeOnlyIfItIsAnotherJdks() throws Exception {
        // The head of an archive names its JDK. Here it names none.
        Files.write(archive.file(), new byte[10_000]);

        assertThat(outputOf(ChildJvm.from(archive).command())).containsExactly("ready");
        assertItIsMadeAnew();
    }

    @Test
    void costsTimeOnlyIfItIsAnotherJars() throws Exception {
        Files.setLastModifiedTime(archive.jar(), FileTime.fromMillis(0));

        assertThat(outputOf(ChildJvm.from(archive).command())).containsExactly("ready");
        assertItIsMadeAnew();
    }

    @Test
    void isOfNoUseWithOtherLibraries() {
        var other = CLASS_PATH.replaceAll("jsoup-[0-9.]+jar", "jsoup-0.jar");

        assertThat(archive.start(other, getClass().getClassLoader())).isEmpty();
    }

    @Test
    void aClassThatWasCompiledSinceRuns() throws Exception {
        var classes = copyOfTheLesson("edited");
        assertThat(outputOf(parent(classes, ChildArchiveMaker.class))).isEmpty();
        assertThat(outputOf(parent(classes, ChildJvmTest.Parent.class))).anyMatch(word -> word.endsWith("classes.jsa"));
        var compiled = classes.resolve("sevenways/processes/ChildMain.class");
        var bytes = Files.readString(compiled, StandardCharsets.ISO_8859_1);
        Files.writeString(compiled, bytes.replace("ready", "READY"), StandardCharsets.ISO_8859_1);

        var child = outputOf(parent(classes, ChildJvmTest.Parent.class));

        assertThat(outputOf(child)).containsExactly("READY");
    }

    /** {@code mvn verify} leaves jars, and then somebody runs the lesson by {@code mvn -pl 03-processes}. */
    @Test
    void isGoodForAClassPathOfFoldersIfItWasMadeForJars() throws Exception {
        var classes = copyOfTheLesson("packed");
        var jar = classes.resolveSibling("lesson.jar");
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");

        assertThat(outputOf(parent(jar, ChildArchiveMaker.class))).isEmpty();

        assertThat(outputOf(parent(classes, ChildJvmTest.Parent.class))).anyMatch(word -> word.endsWith("classes.jsa"));
        assertThat(outputOf(parent(jar, ChildJvmTest.Parent.class))).anyMatch(word -> word.endsWith("classes.jsa"));
    }

    private void assertItIsMadeAnew() throws Exception {
        ChildArchiveMaker.of(archive).bringUpToDate();

        assertThat(outputOf(ChildJvm.from(archive).with(FROM_ARCHIVE_ONLY).command()))
                .containsExactly("ready");
    }

    /** The lesson's classes alone, as a compiler leaves them. */
    private Path copyOfTheLesson(String target) throws IOException {
        var copy = Files.createDirectories(folder.resolve(target)).resolve("classes");
        try (var files = Files.walk(LESSON)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(LESSON.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** A process that runs these classes in the place of the lesson's. */
    private static List<String> parent(Path classes, Class<?> main) {
        var classPath = CLASS_PATH.replace(LESSON.toString(), classes.toString());
        return JavaCommand.of(JavaCommand.flags(), classPath, main.getName(), List.of());
    }

    /** All that a process prints, on the standard output or beside it, if there is nothing for it to read. */
    private static List<String> outputOf(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process.inputReader().readAllLines();
    }
}
