package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.run.Container;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.testkit.VerifyOnly;

/** What an answer of a stranger can do. The image is java.image of the build. */
@VerifyOnly
class ContainerTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private static Container container;

    @TempDir
    private Path folder;

    private ThrowAway answer;

    @BeforeAll
    static void findIt() throws IOException, InterruptedException {
        try {
            container = Container.of(System.getProperty("sevenways.java.image", ""));
        } catch (IOException e) {
            if ("true".equals(System.getenv("REQUIRE_DOCKER"))) {
                throw e;
            }
            abort(e.getMessage());
        }
    }

    @BeforeEach
    void begin() throws IOException {
        answer = new ThrowAway(folder, container);
    }

    @Test
    void aRightAnswerIsSolved() throws Exception {
        assertThat(answer.whoDoes("System.out.println(\"here\");"))
                .returns(Kind.SOLVED, AnswerVerdict::kind)
                .extracting(verdict -> verdict.output().text().strip())
                .isEqualTo("here");
    }

    @Test
    void aWrongOneIsJudgedAsEverywhere() throws Exception {
        assertThat(answer.whoDoesWithACallback("back.run();"))
                .returns(Kind.NOT_YET, AnswerVerdict::kind)
                .returns("callsBack", AnswerVerdict::proof);
    }

    @Test
    void nothingOfThisMachineCanBeReadOrWritten() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the marks");
        var verdict = answer.whoDoes("""
                for (var place : new String[] {"%s", "/answer/classes/x", "/kit/x", "/x"}) {
                    try {
                        java.nio.file.Files.writeString(java.nio.file.Path.of(place), "mine");
                        System.out.println("wrote " + place);
                    } catch (java.io.IOException e) {
                        System.out.println("refused");
                    }
                }
                System.out.println(System.getProperty("user.name") + " " + java.nio.file.Files.exists(java.nio.file.Path.of("%s")));
                """.formatted(secret, secret));

        assertThat(verdict).returns(Kind.SOLVED, AnswerVerdict::kind);
        assertThat(verdict.output().text().lines().filter("refused"::equals)).hasSize(4);
        assertThat(verdict.output().text()).doesNotContain("wrote").contains(" false");
        assertThat(secret).hasContent("the marks");
    }

    /** An exercise is about orphans: of one that has ended, somebody must take leave. */
    @Test
    void anotherProcessIsTheFirst() throws Exception {
        assertThat(answer.whoDoes("System.out.println(ProcessHandle.current().pid());")
                        .output()
                        .text()
                        .strip())
                .isNotEmpty()
                .isNotEqualTo("1");
    }

    @Test
    void thereIsNoNetwork() throws Exception {
        assertThat(answer.whoDoes("""
                for (var network : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
                    System.out.println(network.isLoopback() ? "loopback" : "network");
                }
                """).output().text().lines()).containsOnly("loopback");
    }

    @Test
    void anEndlessPrintEndsAtItsLimit() throws Exception {
        var verdict = answer.whoDoesFor(SHORT, "while (true) System.out.println(\"again\");");

        assertThat(verdict).returns(Kind.HANGS, AnswerVerdict::kind);
        assertThat(verdict.output().text()).startsWith("again");
    }

    @Test
    void theMemoryIsBounded() throws Exception {
        assertThat(answer.whoDoes(
                        "var all = new java.util.ArrayList<byte[]>(); while (true) { all.add(new byte[1 << 20]); }"))
                .returns(Kind.OUT_OF_MEMORY, AnswerVerdict::kind);
    }

    @Test
    void oneThatEndsTheJvmIsFound() throws Exception {
        assertThat(answer.whoDoes("System.exit(0);")).returns(Kind.ENDS, AnswerVerdict::kind);
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> Container.of("localhost:1/nothing:none"))
                .withMessageStartingWith("Docker has no image 'localhost:1/nothing:none', and cannot fetch it (")
                .withMessageContaining("docker/java-image.sh");
    }
}
