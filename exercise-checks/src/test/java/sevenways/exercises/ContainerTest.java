package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.exercises.run.Container;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.testkit.VerifyOnly;

/** What an answer of a stranger can do. The image is java.image of the build. */
@VerifyOnly
class ContainerTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(1);

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

    /** Were the root not read-only, an image might have other folders in which anybody may write. Queues end with the container. */
    @Test
    void onlyATemporaryFolderAndWhatIsFoundCanBeWritten() throws Exception {
        var said = answer.whoDoes("""
                for (var line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/mounts"))) {
                    var mount = java.nio.file.Path.of(line.split(" ")[1]);
                    var isFile = java.nio.file.Files.isRegularFile(mount) || java.nio.file.Files.isDirectory(mount);
                    if (isFile && java.nio.file.Files.isWritable(mount)) {
                        System.out.println(mount);
                    }
                    if (mount.toString().equals("/")) {
                        System.out.println("the root is " + line.split(" ")[3].split(",")[0]);
                    }
                }
                """);

        assertThat(said.output().text().lines())
                .containsExactlyInAnyOrder(
                        "the root is ro", "/dev/mqueue", "/tmp", "/answer/findings", "/answer/findings.begun");
    }

    @Test
    void itBelongsToNobodyAndHasNoRight() throws Exception {
        var said = answer.whoDoes("""
                var status = java.nio.file.Path.of("/proc/self/status");
                java.nio.file.Files.readAllLines(status).stream()
                        .filter(line -> line.matches("(Uid|Gid|CapBnd|NoNewPrivs):.*"))
                        .map(line -> line.split("\\\\s+")[0] + " " + line.split("\\\\s+")[1])
                        .forEach(System.out::println);
                """);

        assertThat(said.output().text().lines())
                .containsExactlyInAnyOrder("Uid: 65534", "Gid: 65534", "CapBnd: 0000000000000000", "NoNewPrivs: 1");
    }

    /** On this machine they may well be for all to write. */
    @Test
    void theClassesAreReadOnly() throws Exception {
        var said = answer.whoDoes("""
                for (var line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/mounts"))) {
                    var words = line.split(" ");
                    if (words[1].matches("/kit/.*|/answer/classes")) {
                        System.out.println(words[1].replaceAll("/[^/]*$", "/ ") + words[3].split(",")[0]);
                    }
                }
                """);

        assertThat(said.output().text().lines().distinct()).containsExactlyInAnyOrder("/kit/ ro", "/answer/ ro");
    }

    /** Its own heap is bounded by a flag of its JVM, of which a child knows nothing. */
    @Test
    void theMemoryOfAChildIsBounded() throws Exception {
        assertThat(answer.whoDoes("""
                var java = System.getProperty("java.home") + "/bin/java";
                var child = new ProcessBuilder(java, "-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-version");
                System.out.println("the child: " + child.start().waitFor());
                """).output().text()).contains("the child: 137");
    }

    /** Threads count as processes do, and there need be no other program in the image. */
    @Test
    void theNumberOfProcessesIsBounded() throws Exception {
        assertThat(answer.whoDoes("""
                for (var thread = 0; thread < 2000; thread++) {
                    Thread.ofPlatform().daemon().start(java.util.concurrent.locks.LockSupport::park);
                }
                System.out.println("all of them");
                """).output().text()).contains("EAGAIN").doesNotContain("all of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/large", "/answer/findings"})
    void aFileIsBounded(String file) throws Exception {
        assertThat(answer.whoDoes("""
                try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of("%s"))) {
                    for (var mib = 0; mib < 65; mib++) {
                        out.write(new byte[1 << 20]);
                    }
                    System.out.println("all of it");
                } catch (java.io.IOException e) {
                    System.out.println("refused");
                }
                """.formatted(file)).output().text().strip()).isEqualTo("refused");
    }

    /** None of these is too large. */
    @Test
    void allTemporaryFilesTogetherAreBounded() throws Exception {
        assertThat(answer.whoDoes("""
                try {
                    for (var file = 0; file < 3; file++) {
                        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/" + file), new byte[30 << 20]);
                    }
                    System.out.println("all of them");
                } catch (java.io.IOException e) {
                    System.out.println(e.getMessage());
                }
                """).output().text().strip()).isEqualTo("No space left on device");
    }

    /** Else it could swap out as much memory again, and Docker would keep on this machine's disk whatever it prints. */
    @Test
    void itMayNotSwapAndItsOutputIsNotKept() throws Exception {
        try (var some = Executors.newVirtualThreadPerTaskExecutor()) {
            var verdict = some.submit(() -> answer.whoDoes("Thread.sleep(Long.MAX_VALUE);"));
            var itself = await().atMost(LONG).until(this::running, Predicate.not(String::isEmpty));
            var bounds = docker(
                    "inspect",
                    "--format",
                    "{{.HostConfig.LogConfig.Type}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}",
                    itself);
            docker("kill", itself);

            assertThat(bounds).isEqualTo("none 805306368 805306368");
            assertThat(verdict.get().isSolved()).isFalse();
        }
    }

    /** The container that has the answer's classes; empty if there is none yet. */
    private String running() throws IOException {
        return docker("ps", "--quiet", "--filter", "volume=" + folder.resolve("work/classes"));
    }

    private static String docker(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .start()
                .inputReader()
                .readAllAsString()
                .strip();
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

    /** Else it would not be judged: that is for what nobody in a container can help. */
    @Test
    void oneThatEndsAsDockerDoesIsFound() throws Exception {
        assertThat(answer.whoDoes("System.out.println(\"docker: no\"); System.exit(125);"))
                .returns(Kind.ENDS, AnswerVerdict::kind);
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> Container.of("localhost:1/nothing:none"))
                .withMessageStartingWith("Docker has no image 'localhost:1/nothing:none', and cannot fetch it (")
                .withMessageContaining("docker/java-image.sh");
    }
}
