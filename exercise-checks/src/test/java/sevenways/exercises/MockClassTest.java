package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import sevenways.testkit.VerifyOnly;

/** Twelve students, each of whom goes wrong in another way: it costs nobody anything but the one, and that one exercise. */
@VerifyOnly
class MockClassTest {

    @TempDir
    private Path folder;

    @Test
    void eachIsJudgedRightly() throws Exception {
        var teacher = new Classroom(folder.resolve("course"));
        for (var id : List.of(Classroom.ONE, Classroom.BESIDE, Classroom.TWO)) {
            var wrong = teacher.project().catalogFolder().resolve(id + "/wrong/three/Number.java");
            Files.createDirectories(wrong.getParent());
            Files.writeString(wrong, Classroom.withLines(id, "return 3;"));
        }
        var handedIn = folder.resolve("class");
        assertThat(teacher.types("mock-class", handedIn.toString()).status()).isZero();
        var checks = Files.readString(teacher.project().catalogFolder().resolve("10-one/check/NumberCheck.java"));

        var said = teacher.types(
                "collect",
                handedIn.toString(),
                "--at-once=4",
                "--csv=" + file("csv"),
                "--junit=" + file("xml"),
                "--html=" + file("html"));

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("""
                                     solved credit  10
                does-not-compile          2    2.0  !++
                eats                      2    2.0  x++
                edits-tests               2    2.0  x++
                exits                     2    2.0  x++
                half                      2    2.0  +.+
                hangs                     2    2.0  ~++
                misses-one                2    2.0   ++
                prints                    2    2.0  ~++
                solved                    3    3.0  +++
                untouched                 0    0.0  ...
                wrong                     0    0.0  xxx
                zips                      3    3.0  +++
                """.replace("\n", System.lineSeparator()));
        assertThat(file("csv"))
                .content()
                .contains(
                        "\"eats\",\"10-one\",\"not yet\",\"0.00\",\"0\",\"2\",\"out of memory\"",
                        "\"edits-tests\",\"10-one\",\"not yet\",\"0.00\",\"0\",\"2\",\"isTwo\"",
                        "\"exits\",\"10-one\",\"not yet\",\"0.00\",\"0\",\"2\",\"ended the JVM\"");
        assertThat(teacher.project().catalogFolder().resolve("10-one/check/NumberCheck.java"))
                .hasContent(checks);
        reportsCount(said.out());
    }

    /** The JUnit report has the same students, and as many of its tests have failed. */
    private void reportsCount(String table) throws Exception {
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file("xml").toFile());
        var suites = xml.getElementsByTagName("testsuite");
        var students = IntStream.range(0, suites.getLength())
                .mapToObj(at -> (Element) suites.item(at))
                .toList();
        assertThat(students).hasSize(12).allSatisfy(suite -> {
            assertThat(suite.getAttribute("tests")).isEqualTo("6");
            assertThat(table).contains(suite.getAttribute("name") + " ");
            // Who has touched nothing has taken no time, and that is not 0.
            assertThat(suite.hasAttribute("time"))
                    .isNotEqualTo(suite.getAttribute("name").equals("untouched"));
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo(Integer.toString(
                            suite.getElementsByTagName("failure").getLength()));
        });
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(8);
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    private Path file(String ending) {
        return folder.resolve("collected." + ending);
    }
}
