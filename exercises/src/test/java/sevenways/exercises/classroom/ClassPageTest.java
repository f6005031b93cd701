package sevenways.exercises.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.classroom.Grading.Student;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.proofs.Proving;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.exercises.verdict.Output;

/** Whatever a student is called, and whatever an answer throws. */
class ClassPageTest {

    private static final String EVIL = "</td><script>alert(1)</script>\u0000\u001b[31m\uffff\ud800 \"'&";

    @TempDir
    private Path folder;

    private final Catalog catalog = Project.here().catalog();
    private final Exercise exercise = catalog.exercises().getFirst();

    @Test
    void theirWordsAreTextOnThePage() throws Exception {
        var page = folder.resolve("page.html");
        ClassPage.write(List.of(exercise), List.of(student()), List.of(), page);

        var html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("script, img, link")).isEmpty();
        assertThat(html.select("tbody th").text()).startsWith("</td><script>alert(1)</script>");
        assertThat(html.select(".got").text()).contains("got </td><script>alert(1)</script>");
    }

    @Test
    void thePolicyAllowsItsOwnStylesAndNothingElse() throws Exception {
        var page = folder.resolve("page.html");
        ClassPage.write(List.of(exercise), List.of(student()), List.of(), page);

        var html = Jsoup.parse(Files.readString(page));
        var styles = html.select("style").first().data();
        var hash = MessageDigest.getInstance("SHA-256").digest(styles.getBytes(StandardCharsets.UTF_8));
        assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                        .formatted(Base64.getEncoder().encodeToString(hash)));
        assertThat(html.select("[style], [onclick], [href], [src]")).isEmpty();
    }

    @Test
    void theReportIsXml() throws Exception {
        var report = folder.resolve("report.xml");
        JUnitXml.write(student().results(), report);

        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        var suite = xml.getElementsByTagName("testsuite").item(0).getAttributes();
        assertThat(suite.getNamedItem("name").getNodeValue()).isEqualTo("</td><script>alert(1)</script>??[31m?? \"'&");
        assertThat(suite.getNamedItem("time").getNodeValue()).isEqualTo("1.250");
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    private Student student() throws Exception {
        var verdict = new AnswerVerdict(
                Kind.FAILS,
                exercise.starter().proof(),
                "no exception",
                EVIL,
                "An exception came out of your code, and the check could not go on.",
                "Prediction.java:3",
                "",
                new Output(EVIL, 0));
        var given = Given.of(Proving.of(catalog, exercise), verdict);
        var took = Optional.of(Duration.ofMillis(1250));
        var result = new Result(EVIL, exercise, Mark.NOT_YET, given, Optional.of(verdict), took, "", Optional.empty());
        return new Student(EVIL, List.of(result), Optional.empty());
    }
}
