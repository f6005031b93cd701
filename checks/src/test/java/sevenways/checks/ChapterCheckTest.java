package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the chapters catches what it is there for: each sample is a chapter with one flaw. */
class ChapterCheckTest {

    private static final String SOURCE = """
            class Tea {
                // region:steep
                void steep() {
                    // region:wait
                    await(minutes);

                    // endregion:wait
                }
                // endregion:steep
                // region:forgotten
            }
            """;

    private static final String STEEP = """
            ```java file=Tea.java region=steep
            void steep() {
                await(minutes);

            }
            ```
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(folder.resolve("Tea.java"), SOURCE);
        Files.writeString(folder.resolve("README.md"), "");
    }

    @Test
    void passesACopyOfARegionWithoutItsIndentationAndMarkers() {
        assertPasses(STEEP);
    }

    @Test
    void passesACopyThatIsIndentedAsPartOfAList() {
        assertPasses("1. Steep:\n" + STEEP.indent(3));
    }

    @Test
    void catchesAChangedWordAndNamesChapterLineAndSource() {
        assertCaught(STEEP.replace("minutes", "hours"))
                .withMessageStartingWith("docs/tea.md:3 differs from region steep at Tea.java:2")
                .withMessageContainingAll(
                        "    await(hours);", "    await(minutes);", "copy the region into the chapter");
    }

    @Test
    void catchesALineTooFew() {
        assertCaught(STEEP.replace("\n}\n", "\n"))
                .withMessageContainingAll("docs/tea.md:5", "(the block ends here)", "}");
    }

    @Test
    void catchesALineTooMany() {
        assertCaught(STEEP.replace("}\n", "}\n// and enjoy\n"))
                .withMessageContainingAll("docs/tea.md:6", "// and enjoy");
    }

    @Test
    void catchesCodeWithoutASource() {
        assertCaught("\n```java\nvoid steep() {}\n```")
                .withMessageStartingWith("docs/tea.md:2: a block of code must say");
    }

    @Test
    void catchesCodeThatHidesInABlockWithoutALanguage() {
        assertCaught("```\nvoid steep() {}\n```").withMessageContaining("a block of code must say where its source is");
    }

    @Test
    void catchesAFileThatDoesNotExist() {
        assertCaught(STEEP.replace("Tea.java", "Coffee.java"))
                .withMessage("docs/tea.md:1: there is no file Coffee.java");
    }

    @Test
    void catchesAFileWithoutARegion() {
        assertCaught(STEEP.replace("region=steep", "")).withMessageContaining("no region=NAME");
    }

    @Test
    void catchesARegionThatDoesNotExist() {
        assertCaught(STEEP.replace("=steep", "=pour"))
                .withMessageContaining("\"// region:pour\" stands 0 times in Tea.java");
    }

    @Test
    void catchesARegionThatIsNeverClosed() {
        assertCaught(STEEP.replace("=steep", "=forgotten"))
                .withMessageContaining("\"// endregion:forgotten\" stands 0 times in Tea.java");
    }

    @Test
    void catchesABlockThatIsNeverClosed() {
        assertCaught("Tea.\n\n```text\nforever").withMessage("docs/tea.md:3: this block is never closed");
    }

    @Test
    void catchesOutputWithoutItsCommand() {
        assertCaught("```output\nTea.\n```").withMessageContaining("must name its command");
    }

    @Test
    void catchesOutputOfACommandThatNoReaderSees() {
        assertCaught("```output command=\"mvn -pl 01-single-thread\"\nTea.\n```")
                .withMessageContaining(
                        "no shell block above shows the command of this output: mvn -pl 01-single-thread");
    }

    @Test
    void catchesALinkToNowhere() {
        assertCaught("Tea,\nsee [coffee](../coffee.md#milk).")
                .withMessage("docs/tea.md:2: the link leads to coffee.md, which does not exist");
    }

    @Test
    void catchesALinkToASectionThatDoesNotExist() {
        assertCaught("# Tea\n\nSee [milk](#milk).").withMessage("docs/tea.md:3: docs/tea.md has no section #milk");
        assertCaught("# Tea\n\nSee [milk](../README.md#milk).")
                .withMessage("docs/tea.md:3: README.md has no section #milk");
    }

    @Test
    void passesLinksThatLeadSomewhere() {
        assertPasses("# Tea\n\n[here](#tea), [there](../README.md), [elsewhere](https://openjdk.org#tea)");
    }

    @Test
    void passesACommandAndItsOutput() {
        assertRuns("""
                ```shell
                mvn -pl 01-single-thread -Dargs="--pages 10 --delay 50"
                ```
                ```output command='mvn -pl 01-single-thread -Dargs="--pages 10 --delay 50"'
                pages            10
                ```
                """);
    }

    @Test
    void catchesAModuleThatDoesNotExist() {
        assertDoesNotRun("mvn -pl 01-tea").withMessage("docs/tea.md:1: pom.xml has no module 01-tea");
    }

    @Test
    void catchesAnOptionThatTheLessonDoesNotHave() {
        assertDoesNotRun("mvn -pl 01-single-thread -Dargs=\"--workers 4\"")
                .withMessage("docs/tea.md:1: 01-single-thread has no option --workers");
    }

    @Test
    void catchesAValueThatTheLessonDoesNotAccept() {
        assertDoesNotRun("mvn -pl 02-threads -Dargs=\"--workers 0\"").withMessageContaining("1 or more");
    }

    @Test
    void catchesAPropertyThatDoesNotExist() {
        assertDoesNotRun("mvn -pl 01-single-thread -Dargz=--help").withMessageContaining("no property argz");
    }

    @Test
    void passesAProfileOfTheModule() {
        assertRuns("```shell\nmvn -pl comparison -Pbench\n```");
    }

    @Test
    void catchesAProfileThatTheModuleDoesNotHave() {
        assertDoesNotRun("mvn -pl 01-single-thread -Ptea")
                .withMessage("docs/tea.md:1: 01-single-thread has no profile tea");
    }

    @Test
    void catchesAWordThatBelongsNowhere() {
        assertDoesNotRun("mvn -pl 01-single-thread tset").withMessageContaining("\"tset\" has no place");
    }

    @Test
    void passesAPictureWithWords() {
        assertPasses("![A pot\nof `tea`](../Tea.java)");
    }

    @Test
    void catchesAPictureWithoutWords() {
        assertCaught("\nTea:\n![ ](../Tea.java)")
                .withMessage("docs/tea.md:3: the picture needs words for those who do not see it,"
                        + " ![what it shows](../Tea.java)");
    }

    @Test
    void catchesAPictureThatDoesNotExist() {
        assertCaught("![Tea](tea.svg)")
                .withMessage("docs/tea.md:1: the link leads to docs/tea.svg, which does not exist");
    }

    private static ThrowableAssertAlternative<AssertionError> assertDoesNotRun(String command) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(Repository.here(), "```shell\n" + command + "\n```"));
    }

    private static void assertRuns(String chapter) {
        assertThatCode(() -> check(Repository.here(), chapter)).doesNotThrowAnyException();
    }

    private void assertPasses(String chapter) {
        assertThatCode(() -> checkWritten(chapter)).doesNotThrowAnyException();
    }

    private ThrowableAssertAlternative<AssertionError> assertCaught(String chapter) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> checkWritten(chapter));
    }

    private void checkWritten(String chapter) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("docs")).resolve("tea.md"), chapter);
        check(new Repository(folder), chapter);
    }

    private static void check(Repository repository, String content) throws Exception {
        var chapter = Chapter.parse("docs/tea.md", content);
        var check = new ChapterCheck(repository, chapter);
        for (var fence : chapter.fences()) {
            check.block(fence);
        }
        for (var link : chapter.links()) {
            check.link(link);
        }
        for (var picture : chapter.pictures()) {
            check.picture(picture);
        }
    }
}
