package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.exercises.Classroom.ONE;
import static sevenways.exercises.Classroom.TWO;
import static sevenways.exercises.Classroom.withLines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a class hands in, and what its teacher reads. */
class CollectTest {

    private static final String FILE = "workbook/src/main/java/sevenways/e10/%s/Number.java";
    private static final String OF_ONE = FILE.formatted("one");
    private static final String OF_TWO = FILE.formatted("two");

    @TempDir
    private Path folder;

    private Path handedIn;
    private Path csv;
    private Path junit;
    private Path html;
    private Classroom teacher;

    @BeforeEach
    void aClass() throws IOException {
        teacher = new Classroom(folder.resolve("course"));
        handedIn = Files.createDirectory(folder.resolve("handed-in"));
        csv = folder.resolve("collected.csv");
        junit = folder.resolve("collected.xml");
        html = folder.resolve("collected.html");
    }

    @Test
    void eachStudentHasALineAndWhatTheClassLacksStandsBelow() throws IOException {
        folder("ada", Map.of(OF_ONE, withLines(ONE, "return 2;"), OF_TWO, withLines(TWO, "return 3;")));
        zip("bob", Map.of("bob/" + OF_ONE, withLines(ONE, "return 1;"), "bob/" + OF_TWO, withLines(TWO, "return 3;")));
        tar("cem", Map.of(OF_ONE, withLines(ONE, "return two;")));

        assertThat(collect()).isEqualToNormalizingNewlines("""
                                     solved credit  10
                ada                       1    1.0  + x
                bob                       0    0.0  . x
                cem                       0    0.0  !

                + solved  x not yet  ~ hangs  ! does not compile  . untouched  ? not checked

                what is not solved yet, and why
                10-two                     2  2 isTwo
                10-one                     1  1 does not compile

                  table     %s
                  JUnit     %s
                  page      %s
                """.formatted(csv, junit, html));
        assertThat(csv).content(StandardCharsets.UTF_8).isEqualTo("""
                "student","exercise","result","credit","proofs given","proofs","lacks","means","hints seen","solution shown","minutes"\r
                "ada","10-one","solved","1.00","2","2","","","","",""\r
                "ada","10-beside","missing","0.00","0","2","","","","",""\r
                "ada","10-two","not yet","0.00","0","2","isTwo","The number is not two.","","",""\r
                "bob","10-one","untouched","0.00","0","2","","","","",""\r
                "bob","10-beside","missing","0.00","0","2","","","","",""\r
                "bob","10-two","not yet","0.00","0","2","isTwo","The number is not two.","","",""\r
                "cem","10-one","does not compile","0.00","0","2","","The compiler does not understand the file; nothing has been run.","","",""\r
                "cem","10-beside","missing","0.00","0","2","","","","",""\r
                "cem","10-two","missing","0.00","0","2","","","","",""\r
                """);
    }

    /** Else its own folders would pass for a class, in which nobody has handed anything in. */
    @ParameterizedTest
    @CsvSource({"ada,ada", "ada/.,ada", "ada/workbook,workbook"})
    void theFolderOfOneStudentIsNoClass(String path, String name) throws IOException {
        folder("ada", Map.of(OF_ONE, withLines(ONE, "return 2;"), "pom.xml", "<project/>", "docs/01.md", "# One"));
        Files.createDirectories(handedIn.resolve("ada/lab/src"));
        handedIn = handedIn.resolve(path);

        collect("--only", ONE);

        assertThat(csv)
                .content()
                .contains("\"%s\",\"10-one\",\"solved\"".formatted(name))
                .hasLineCount(2);
    }

    @Test
    void anEndlessLoopCostsItsLimitOnly() throws IOException {
        teacher.limits(ONE, 3);
        folder("ada", Map.of(OF_ONE, withLines(ONE, "while (true) { Thread.onSpinWait(); }")));
        folder("bob", Map.of(OF_TWO, withLines(TWO, "return 2;")));

        collect("--only", ONE + "," + TWO);

        assertThat(csv)
                .content()
                .contains(
                        "\"ada\",\"10-one\",\"hangs\",\"0.00\",\"0\",\"2\",\"isTwo\"", "\"bob\",\"10-two\",\"solved\"");
    }

    @Test
    void oneWhoEndsTheJvmHasNotSolvedIt() throws IOException {
        folder("ada", Map.of(OF_ONE, withLines(ONE, "Runtime.getRuntime().halt(0); return 2;")));

        collect("--only", ONE);

        assertThat(csv).content().contains("\"ada\",\"10-one\",\"not yet\",\"0.00\",\"0\",\"2\",\"ended the JVM\"");
    }

    @Test
    void hintsAreCountedWhereTheProgressCameAlong() throws IOException {
        var progress = """
                {"schema": 1, "predictions": {},
                 "exercises": {"10-one": {"solved": true, "hash": "", "hints": 2, "solutionShown": true,
                                             "begun": "2026-10-01T08:00:00Z", "minutes": 40}}}
                """;
        folder("ada", Map.of(OF_ONE, withLines(ONE, "return 3;"), "progress.json", progress));
        folder("bob", Map.of(OF_ONE, withLines(ONE, "return 2;"), "progress.json", "[1, 2"));

        collect("--only", ONE);

        assertThat(csv)
                .content()
                .contains(
                        "\"isTwo\",\"The number is not two.\",\"2\",\"yes\",\"40\"",
                        "\"bob\",\"10-one\",\"solved\",\"1.00\",\"2\",\"2\",\"\",\"\",\"\",\"\",\"\"");
    }

    /** The checks and the given files are the teacher's. */
    @Test
    void oneFileAnExerciseCounts() throws IOException {
        folder(
                "ada",
                Map.of(
                        OF_ONE,
                        withLines(ONE, "return 1 + Given.TWO - 2;"),
                        "workbook/src/main/java/sevenways/e10/one/Given.java",
                        "package sevenways.e10.one; final class Given { static final int TWO = 1; }",
                        "exercises/catalog/10-one/check/NumberCheck.java",
                        "package sevenways.e10.one; final class NumberCheck {}"));

        collect("--only", ONE);

        assertThat(csv).content().contains("\"ada\",\"10-one\",\"not yet\",\"0.00\",\"0\",\"2\",\"isTwo\"");
    }

    @Test
    void anArchiveThatLeadsOutOfItselfIsRefused() throws IOException {
        zip("ada", Map.of("../../../" + OF_ONE, withLines(ONE, "return 2;"), "evil.txt", "evil"));
        tar("bob", Map.of("/tmp/" + OF_ONE, withLines(ONE, "return 2;"), "evil.txt", "evil"));
        zip("cem", Map.of("a\\..\\" + OF_ONE, withLines(ONE, "return 2;")));
        zip("dag", Map.of("..dag/" + OF_ONE, withLines(ONE, "return 2;")));

        assertThat(collect("--only", ONE))
                .contains("ada                  cannot be read: a name in it leads out of it: '../../../workbook")
                .contains("bob                  cannot be read: a name in it leads out of it: '/tmp/workbook")
                .contains("cem                  cannot be read: a name in it leads out of it: 'a\\..\\workbook")
                .contains("dag                       1    1.0  +");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("evil.txt"))).isEmpty();
        }
    }

    /** It could name any file of the teacher's. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNotFollowed() throws IOException {
        var solution = teacher.project().catalogFolder().resolve("10-one/solution/Number.java");
        var link = handedIn.resolve("ada").resolve(OF_ONE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, solution);
        try (var tar = tarOf("bob")) {
            var entry = new TarArchiveEntry(OF_ONE, TarConstants.LF_SYMLINK);
            entry.setLinkName(solution.toString());
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        Files.createSymbolicLink(handedIn.resolve("cem"), teacher.project().root());

        collect("--only", ONE);

        assertThat(csv)
                .content()
                .contains(
                        "\"ada\",\"10-one\",\"missing\"",
                        "\"bob\",\"10-one\",\"missing\"",
                        "\"cem\",\"10-one\",\"not checked\"");
    }

    @Test
    void aTarThatIsTooLargeIsNotRead() throws IOException {
        try (var tar = tarOf("ada")) {
            var entry = new TarArchiveEntry("film.mp4");
            entry.setSize(4L << 30);
            tar.putArchiveEntry(entry);
        } catch (IOException e) {
            // That the film is not there is noticed by whoever writes it, too.
        }

        assertThat(collect("--only", ONE)).contains("ada                  cannot be read: it is larger than 1 GiB");
    }

    @Test
    void whatIsBrokenIsToldAndTheOthersAreChecked() throws IOException {
        Files.writeString(handedIn.resolve("ada.zip"), "no archive");
        Files.writeString(handedIn.resolve("bob.tar.gz"), "no archive");
        Files.writeString(handedIn.resolve("cem.docx"), "see attached");
        folder("dag", Map.of(OF_ONE, withLines(ONE, "return 2;")));
        Files.createFile(handedIn.resolve("eve.tar.gz"));

        assertThat(collect("--only", ONE))
                .contains("ada                  cannot be read: ", "bob                  cannot be read: ")
                .contains("cem.docx             cannot be read: it is no folder, no .zip, no .tar.gz")
                .contains("dag                       1    1.0  +")
                .contains("eve                  cannot be read: it is cut off");
    }

    @Test
    void aNameIsNoFormula() throws IOException {
        folder("=1+1", Map.of(OF_ONE, withLines(ONE, "return 2;")));
        folder("\uff1d1+1", Map.of(OF_ONE, withLines(ONE, "return 2;")));

        collect("--only", ONE);

        assertThat(csv).content().contains("\"'=1+1\",\"10-one\",\"solved\"", "\"'\uff1d1+1\",\"10-one\",\"solved\"");
    }

    /** The half of a character cannot be written, and would end all reports. */
    @Test
    void whatAnAnswerSaysIsOneLineOfText() throws IOException {
        var says = "throw new sevenways.exercises.kit.NotYet(\"\", \"\", \"\\ud800\\033[2J\\n=1+1\");";
        folder("ada", Map.of(OF_ONE, withLines(ONE, says)));
        folder("bob", Map.of(OF_ONE, withLines(ONE, "return 2;")));

        collect("--only", ONE);

        assertThat(csv)
                .content()
                .contains("\"isTwo\",\"??[2J?=1+1\"", "\"bob\",\"10-one\",\"solved\"")
                .hasLineCount(3);
        assertThat(junit).content().contains("name=\"bob\"");
        assertThat(html).content().contains("bob");
    }

    @Test
    void whatIsLackedAsOftenStandsInTheOrderOfTheCourse() throws IOException {
        folder("ada", Map.of(OF_TWO, withLines(TWO, "return 3;")));
        folder("bob", Map.of(FILE.formatted("beside"), withLines(Classroom.BESIDE, "return 3;")));
        folder("cem", Map.of(OF_ONE, withLines(ONE, "return 3;")));

        assertThat(collect()).containsSubsequence("10-one  ", "10-beside  ", "10-two  ");
    }

    /** Whoever hands in twice is listed twice. */
    @Test
    void twoOfOneNameAreToldApart() throws IOException {
        folder("ada", Map.of(OF_ONE, withLines(ONE, "return 2;")));
        zip("ada", Map.of(OF_ONE, withLines(ONE, "return 3;")));

        assertThat(collect("--only", ONE))
                .contains("ada                       1    1.0  +")
                .contains("ada.zip                   0    0.0  x");
    }

    /** What Git keeps of an older answer is no answer, and there is much of it. */
    @Test
    void aCloneIsReadAsItLies() throws IOException {
        folder("ada", Map.of("course/" + OF_ONE, withLines(ONE, "return 2;"), ".git/" + OF_ONE, "old"));

        assertThat(collect("--only", ONE)).contains("ada                       1    1.0  +");
    }

    @Test
    void oneStudentMayBeCollectedAlone() throws IOException {
        zip("ada", Map.of(OF_ONE, withLines(ONE, "return 2;")));
        handedIn = handedIn.resolve("ada.zip");

        assertThat(collect("--only", ONE)).contains("ada                       1    1.0  +");
    }

    private String collect(String... options) {
        var arguments = new ArrayList<>(List.of("collect", handedIn.toString()));
        arguments.addAll(List.of("--csv", csv.toString(), "--junit", junit.toString(), "--html", html.toString()));
        arguments.addAll(List.of(options));
        var said = teacher.types(arguments.toArray(String[]::new));
        assertThat(said.err()).isEmpty();
        return said.out();
    }

    private void folder(String student, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = handedIn.resolve(student).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void zip(String student, Map<String, String> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(handedIn.resolve(student + ".zip")))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void tar(String student, Map<String, String> files) throws IOException {
        try (var tar = tarOf(student)) {
            for (var file : files.entrySet()) {
                var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }

    private TarArchiveOutputStream tarOf(String student) throws IOException {
        var file = Files.newOutputStream(handedIn.resolve(student + ".tar.gz"));
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(file)));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }
}
