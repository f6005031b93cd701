package sevenways.exercises.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.lang.model.SourceVersion;
import sevenways.exercises.kit.CheckMain;
import sevenways.exercises.kit.Finding;
import sevenways.exercises.kit.Order;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.Output;

/** A JVM for one check. It starts without an order, so that one can stand ready. */
final class CheckJvm implements AutoCloseable {

    static final List<String> FLAGS = List.of(
            "-Xmx128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");

    /**
     * The check's own watch ends it at its limit, and says where it stood; this is for a JVM that cannot even do that. Its
     * limit begins later than ours, when it has started, which takes seconds on a busy machine.
     */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** What {@code ExitOnOutOfMemoryError} ends a JVM with. */
    static final int EXIT_OUT_OF_MEMORY = 3;

    /** The longest name of a method that anybody writes is far below it. */
    private static final int LONGEST_NAME = 1000;

    private final Answer answer;
    private final Place.Running running;

    private CheckJvm(Answer answer, Place.Running running) {
        this.answer = answer;
        this.running = running;
    }

    static CheckJvm start(Answer answer, Place place) throws IOException {
        return start(answer, place, List.of());
    }

    /** For an answer that comes much later; meanwhile the JVM makes itself ready. */
    static CheckJvm startEarly(Answer answer, Place place) throws IOException {
        return start(answer, place, List.of(CheckMain.REHEARSE));
    }

    private static CheckJvm start(Answer answer, Place place, List<String> arguments) throws IOException {
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(answer.exercise().jvm());
        return new CheckJvm(answer, place.start(answer, flags, arguments));
    }

    ProcessHandle process() {
        return running.process().toHandle();
    }

    AnswerVerdict check(Duration limit) throws IOException, InterruptedException {
        var process = running.process();
        var word = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        var output = new Drain(process.getInputStream());
        var order = new Order(answer.exercise().check(), answer.exercise().file(), running.findings(), word, limit);
        empty(answer.findings());
        empty(answer.begun());
        try (var in = new DataOutputStream(process.getOutputStream())) {
            order.write(in);
        } catch (IOException e) {
            // It has ended before it was asked: its exit code says more.
        }
        var ended = process.waitFor(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        close();
        var printed = output.upToNow();
        var finding = finding(answer.findings(), word);
        if (finding.isPresent()) {
            return verdict(finding.get(), printed);
        }
        var proof = begun(answer.begun());
        return ended ? endedEarly(process.exitValue(), proof, printed) : killed(proof, limit, printed);
    }

    /** What an earlier run has left; a container needs the file itself. */
    private static void empty(Path file) throws IOException {
        Files.write(file, new byte[0]);
    }

    /** Not proof against an answer that writes there, and need not be: it says where the answer has failed. */
    private static String begun(Path file) {
        try (var in = read(file)) {
            var proof = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8);
            return SourceVersion.isIdentifier(proof) ? proof : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** An answer might have put anything else in its place, such as a pipe that nobody writes to. */
    private static InputStream read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        running.end();
    }

    /** Empty if nothing is told there, or by somebody who does not know the word. */
    private static Optional<Finding> finding(Path findings, String word) {
        try (var in = new DataInputStream(read(findings))) {
            return in.readUTF().equals(word) ? Optional.of(Finding.read(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AnswerVerdict verdict(Finding finding, Output output) {
        var kind = finding.kind() == Finding.Kind.PROVED
                ? AnswerVerdict.Kind.SOLVED
                : AnswerVerdict.Kind.valueOf(finding.kind().name());
        return new AnswerVerdict(
                kind,
                finding.proof(),
                finding.expected(),
                finding.got(),
                finding.means(),
                finding.line(),
                finding.trace(),
                output);
    }

    private AnswerVerdict endedEarly(int code, String proof, Output output) throws IOException {
        return running.kind(code, !proof.isEmpty(), output.text()) == AnswerVerdict.Kind.OUT_OF_MEMORY
                ? new AnswerVerdict(
                        AnswerVerdict.Kind.OUT_OF_MEMORY,
                        proof,
                        "128 MiB are enough",
                        "out of memory (exit code %d)".formatted(code),
                        "Your code has taken all memory: look for a collection that grows, or for a length that it believes.",
                        "",
                        "",
                        output)
                : new AnswerVerdict(
                        AnswerVerdict.Kind.ENDS,
                        proof,
                        "the check comes to its end",
                        "ended the JVM (exit code %d) before the check was over".formatted(code),
                        "Your code must not end the JVM it runs in.",
                        "",
                        "",
                        output);
    }

    private static AnswerVerdict killed(String proof, Duration limit, Output output) {
        return new AnswerVerdict(
                AnswerVerdict.Kind.HANGS,
                proof,
                "your code comes to an end",
                "still runs after %d s, and does not even let its JVM end itself".formatted(limit.toSeconds()),
                "Your code waits or turns for ever, and the check cannot go on.",
                "",
                "",
                output);
    }
}
