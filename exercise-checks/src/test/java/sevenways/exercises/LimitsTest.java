package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.testkit.VerifyOnly;

/** Whatever an answer does, its author reads what it was. */
@VerifyOnly
class LimitsTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final String FIRST_LINE = "Go.java:" + ThrowAway.FIRST_LINE;

    @TempDir
    private Path folder;

    private ThrowAway answer;

    @BeforeEach
    void begin() throws IOException {
        answer = new ThrowAway(folder);
    }

    @Test
    void anAnswerThatDoesNothingWrongIsSolved() throws Exception {
        assertThat(answer.whoDoes("")).returns(Kind.SOLVED, AnswerVerdict::kind);
    }

    @Test
    void endsTheJvm() throws Exception {
        assertThat(answer.whoDoes("System.out.println(\"PASS\"); System.exit(0);"))
                .returns(Kind.ENDS, AnswerVerdict::kind)
                .returns("goes", AnswerVerdict::proof)
                .returns("ended the JVM (exit code 0) before the check was over", AnswerVerdict::got);
    }

    @Test
    void haltsTheJvm() throws Exception {
        assertThat(answer.whoDoes("Runtime.getRuntime().halt(7);"))
                .returns(Kind.ENDS, AnswerVerdict::kind)
                .returns("ended the JVM (exit code 7) before the check was over", AnswerVerdict::got);
    }

    @Test
    void printsWhatAVerdictLooksLike() throws Exception {
        var verdict = answer.whoDoes("System.out.println(\"limits-go  solved\"); throw new IllegalStateException();");
        assertThat(verdict).returns(Kind.FAILS, AnswerVerdict::kind).returns(FIRST_LINE, AnswerVerdict::line);
        assertThat(verdict.output().text()).isEqualTo("limits-go  solved" + System.lineSeparator());
    }

    @Test
    void printsAMillionLines() throws Exception {
        var verdict = answer.whoDoes(
                "for (int line = 0; line < 1_000_000; line++) System.out.println(\"a line of twenty bytes\");");
        assertThat(verdict).returns(Kind.SOLVED, AnswerVerdict::kind);
        assertThat(verdict.output().cutBytes()).isGreaterThan(20_000_000);
    }

    @Test
    void printsForEver() throws Exception {
        var verdict = answer.whoDoesFor(SHORT, "while (true) System.out.println(\"again\");");
        assertThat(verdict).returns(Kind.HANGS, AnswerVerdict::kind).returns(FIRST_LINE, AnswerVerdict::line);
        assertThat(verdict.output().text()).startsWith("again");
    }

    @Test
    void turnsForEver() throws Exception {
        assertThat(answer.whoDoesFor(SHORT, "while (true) Thread.onSpinWait();"))
                .returns(Kind.HANGS, AnswerVerdict::kind)
                .returns("still runs after 2 s, here: " + FIRST_LINE, AnswerVerdict::got);
    }

    @Test
    void waitsForEverAndForgetsInterrupts() throws Exception {
        assertThat(
                        answer.whoDoesFor(
                                SHORT,
                                "while (true) try { new java.util.concurrent.CountDownLatch(1).await(); } catch (Throwable e) { }"))
                .returns(Kind.HANGS, AnswerVerdict::kind)
                .returns(FIRST_LINE, AnswerVerdict::line);
    }

    @Test
    void deadlocks() throws Exception {
        var verdict = answer.whoDoes("""
                var one = new Object();
                var two = new Object();
                var both = new java.util.concurrent.CyclicBarrier(2);
                var other = new Thread(() -> { synchronized (two) { meet(both); synchronized (one) { } } }, "other");
                other.start();
                synchronized (one) { meet(both); synchronized (two) { } }
                    }

                    static void meet(java.util.concurrent.CyclicBarrier both) {
                        try { both.await(); } catch (Exception e) { throw new IllegalStateException(e); }
                """);
        assertThat(verdict).returns(Kind.DEADLOCK, AnswerVerdict::kind);
        assertThat(verdict.got())
                .contains("main waits for what other holds (Go.java:%d)".formatted(ThrowAway.FIRST_LINE + 5))
                .contains("other waits for what main holds (Go.java:%d)".formatted(ThrowAway.FIRST_LINE + 3));
    }

    @Test
    void takesAllMemory() throws Exception {
        assertThat(
                        answer.whoDoes(
                                "var all = new java.util.ArrayList<byte[]>(); while (true) try { all.add(new byte[1 << 20]); } catch (Throwable e) { }"))
                .returns(Kind.OUT_OF_MEMORY, AnswerVerdict::kind)
                .returns("goes", AnswerVerdict::proof)
                .returns("out of memory (exit code 3)", AnswerVerdict::got);
    }

    @Test
    void leavesAThreadThatWaits() throws Exception {
        assertThat(
                        answer.whoDoes(
                                "new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }, \"forgotten\").start();"))
                .returns(Kind.LEAVES, AnswerVerdict::kind)
                .returns("forgotten", AnswerVerdict::got);
    }

    @Test
    void leavesADaemonThatTurns() throws Exception {
        assertThat(
                        answer.whoDoes(
                                "Thread.ofPlatform().daemon().name(\"forgotten\").start(() -> { while (true) Thread.onSpinWait(); });"))
                .returns(Kind.LEAVES, AnswerVerdict::kind)
                .returns("forgotten", AnswerVerdict::got);
    }

    @Test
    void leavesAVirtualThreadThatWaits() throws Exception {
        assertThat(
                        answer.whoDoes(
                                "Thread.ofVirtual().name(\"forgotten\").start(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); });"))
                .returns(Kind.LEAVES, AnswerVerdict::kind)
                .returns("forgotten", AnswerVerdict::got)
                .returns(FIRST_LINE, AnswerVerdict::line);
    }

    @Test
    void leavesAVirtualThreadOfAnExecutor() throws Exception {
        assertThat(
                        answer.whoDoes(
                                "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor().submit(() -> { new java.util.concurrent.CountDownLatch(1).await(); return 0; });"))
                .returns(Kind.LEAVES, AnswerVerdict::kind)
                .returns("a virtual thread without a name", AnswerVerdict::got);
    }

    @Test
    void leavesAVirtualThreadThatTurns() throws Exception {
        assertThat(answer.whoDoes(
                        "Thread.ofVirtual().name(\"forgotten\").start(() -> { while (true) Thread.onSpinWait(); });"))
                .returns(Kind.LEAVES, AnswerVerdict::kind)
                .returns("forgotten", AnswerVerdict::got);
    }

    /** The child waits for an order that never comes. */
    @Test
    void leavesAChildProcess() throws Exception {
        var verdict = answer.whoDoes("""
                var java = System.getProperty("java.home") + "/bin/java";
                var main = "sevenways.exercises.kit.CheckMain";
                var child = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main).start();
                System.out.print(child.pid());
                """);
        assertThat(verdict).returns(Kind.LEAVES, AnswerVerdict::kind).returns("1 child process", AnswerVerdict::got);
        var child = ProcessHandle.of(Long.parseLong(verdict.output().text()));
        await().until(() -> child.filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void callsItselfForEver() throws Exception {
        assertThat(answer.whoDoes("go();"))
                .returns(Kind.FAILS, AnswerVerdict::kind)
                .returns(FIRST_LINE, AnswerVerdict::line)
                .returns(
                        "The stack has overflowed: a method calls itself, directly or by way of others.",
                        AnswerVerdict::means);
    }

    @Test
    void takesNothingForSomething() throws Exception {
        assertThat(answer.whoDoes("String page = null; page.length();"))
                .returns(Kind.FAILS, AnswerVerdict::kind)
                .returns(FIRST_LINE, AnswerVerdict::line)
                .returns(
                        "Something is null on which a method was called, or of which a field was read.",
                        AnswerVerdict::means);
    }

    @Test
    void catchesTheVerdict() throws Exception {
        assertThat(answer.whoDoesWithACallback("try { back.run(); } catch (Throwable e) { }"))
                .returns(Kind.NOT_YET, AnswerVerdict::kind)
                .returns("callsBack", AnswerVerdict::proof)
                .returns("Your code called back.", AnswerVerdict::means);
    }

    /** Nobody else's folder is in its way, and a report of its JVM that has crashed goes with its own. */
    @Test
    void writesIntoItsOwnFolder() throws Exception {
        assertThat(answer.whoDoes("java.nio.file.Files.writeString(java.nio.file.Path.of(\"mine.txt\"), \"mine\");"))
                .returns(Kind.SOLVED, AnswerVerdict::kind);
        assertThat(folder.resolve("work/mine.txt")).hasContent("mine");
    }

    @Test
    void doesNotCompile() throws Exception {
        assertThat(answer.whoDoes("int pages = \"five\""))
                .returns(Kind.DOES_NOT_COMPILE, AnswerVerdict::kind)
                .returns("';' expected", AnswerVerdict::got)
                .returns(FIRST_LINE, AnswerVerdict::line);
    }

    @Test
    void isTooMuchForTheCompiler() throws Exception {
        assertThat(answer.whoDoes("int pages = " + "(".repeat(20_000) + "5" + ")".repeat(20_000) + ";"))
                .returns(Kind.DOES_NOT_COMPILE, AnswerVerdict::kind)
                .returns("the compiler has broken down: StackOverflowError", AnswerVerdict::got);
    }

    @Test
    void namesWhatIsNotThere() throws Exception {
        assertThat(answer.whoDoes("var pages = new Pages(); java.util.List.of(1).add();"))
                .returns("cannot find symbol; symbol: class Pages (and 1 more)", AnswerVerdict::got);
        assertThat(answer.whoDoes("java.util.List.of(1).add();").got())
                .startsWith("no suitable method found for add(no arguments); method ")
                .doesNotContain("java.util");
    }

    @Test
    void isDeleted() throws Exception {
        assertThat(answer.check())
                .returns(Kind.UNREADABLE, AnswerVerdict::kind)
                .returns("no such file", AnswerVerdict::got)
                .returns(
                        "There is nothing to check: \"reset limits-go\" writes the file back as it was handed out.",
                        AnswerVerdict::means);
    }

    @Test
    void isRenamed() throws Exception {
        var means = "Go.java has no class Go any more: names outside of \"your turn\" must stay as they were.";
        assertThat(answer.whoWrites("package sevenways.limits.go; final class Went { void go() { } }"))
                .returns(Kind.DOES_NOT_COMPILE, AnswerVerdict::kind)
                .returns(means, AnswerVerdict::means);
        assertThat(answer.whoWrites("package sevenways.limits.go; final class Went { Go() { } }"))
                .returns("invalid method declaration; return type required", AnswerVerdict::got)
                .returns(means, AnswerVerdict::means);
    }

    @Test
    void hasARenamedMethod() throws Exception {
        assertThat(answer.whoWrites("package sevenways.limits.go; final class Go { void went() { } }"))
                .returns(Kind.DOES_NOT_COMPILE, AnswerVerdict::kind)
                .returns(
                        "The check does not find what it calls: names outside of \"your turn\" must stay as they were.",
                        AnswerVerdict::means);
    }

    @Test
    void isEmpty() throws Exception {
        assertThat(answer.whoWrites("")).returns(Kind.DOES_NOT_COMPILE, AnswerVerdict::kind);
    }

    @Test
    void isInAnotherEncoding() throws Exception {
        Files.write(answer.file(), "// ein Häppchen".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.check())
                .returns(Kind.UNREADABLE, AnswerVerdict::kind)
                .returns("bytes that are no UTF-8", AnswerVerdict::got);
    }

    @Test
    void isMarkedAsUtf8() throws Exception {
        assertThat(answer.whoWrites("\ufeffpackage sevenways.limits.go;"))
                .returns(Kind.UNREADABLE, AnswerVerdict::kind)
                .returns("a byte order mark before it", AnswerVerdict::got);
    }

    @Test
    void isAFolder() throws Exception {
        Files.createDirectory(answer.file());
        assertThat(answer.check()).returns(Kind.UNREADABLE, AnswerVerdict::kind);
    }
}
