package sevenways.exercises.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.lang.model.SourceVersion;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.kit.CheckMain;
import sevenways.exercises.kit.Finding;
import sevenways.exercises.kit.Order;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.Output;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;

/**
 * A JVM for one check. It starts without an order, so that one can stand ready. It is no sandbox: an answer may do
 * whatever its user may (the security manager is gone since JDK 24, JEP 486).
 */
final class CheckJvm implements AutoCloseable {

    static final List<String> FLAGS = List.of(
            "-Xmx128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");

    /** Looked for once: the classes of this process stay as they are. */
    private static final Optional<ClassArchive.Start> ARCHIVE =
            CheckArchiveMaker.archive().start();

    /**
     * The check's own watch ends it at its limit, and says where it stood; this is for a JVM that cannot even do that. Its
     * limit begins later than ours, when it has started, which takes seconds on a busy machine.
     */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final Exercise exercise;
    private final Process process;

    private CheckJvm(Exercise exercise, Process process) {
        this.exercise = exercise;
        this.process = process;
    }

    /** @param classes where the answer's classes will be, at the latest when the order is given */
    static CheckJvm start(Exercise exercise, Path classes) throws IOException {
        return start(exercise, classes, List.of());
    }

    /** For an answer that comes much later; meanwhile the JVM makes itself ready. */
    static CheckJvm startEarly(Exercise exercise, Path classes) throws IOException {
        return start(exercise, classes, List.of(CheckMain.REHEARSE));
    }

    private static CheckJvm start(Exercise exercise, Path classes, List<String> arguments) throws IOException {
        // A folder that is not there when a JVM starts is no part of its class path.
        Files.createDirectories(classes);
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(exercise.jvm());
        ARCHIVE.map(ClassArchive.Start::flag).ifPresent(flags::add);
        var kit = ARCHIVE.map(ClassArchive.Start::classPath).orElse(System.getProperty("java.class.path"));
        var classPath = kit + File.pathSeparator + classes;
        var process = new ProcessBuilder(JavaCommand.of(flags, classPath, CheckMain.class.getName(), arguments))
                .redirectErrorStream(true)
                .start();
        return new CheckJvm(exercise, process);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    AnswerVerdict check(Path findings, Duration limit) throws IOException, InterruptedException {
        var word = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        var output = new Drain(process.getInputStream());
        var order = new Order(exercise.check(), exercise.file(), findings, word, limit);
        Files.deleteIfExists(findings);
        Files.deleteIfExists(order.begun());
        try (var in = new DataOutputStream(process.getOutputStream())) {
            order.write(in);
        }
        var ended = process.waitFor(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        close();
        var printed = output.upToNow();
        return finding(findings, word)
                .map(finding -> verdict(finding, printed))
                .orElseGet(() -> ended
                        ? endedEarly(begun(order.begun()), printed)
                        : killed(begun(order.begun()), limit, printed));
    }

    /** Not proof against an answer that writes there, and need not be: it says where the answer has failed. */
    private static String begun(Path file) {
        try {
            var proof = Files.readString(file);
            return SourceVersion.isIdentifier(proof) ? proof : "";
        } catch (IOException e) {
            return ""; // it ended before its first proof
        }
    }

    /** Ends it, and whatever it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // Not the process's own method, which closes the stream that the output is read from.
        process.toHandle().destroyForcibly();
    }

    private static Optional<Finding> finding(Path findings, String word) throws IOException {
        if (!Files.exists(findings)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(Files.newInputStream(findings))) {
            return in.readUTF().equals(word) ? Optional.of(Finding.read(in)) : Optional.empty();
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

    private AnswerVerdict endedEarly(String proof, Output output) {
        var code = process.exitValue();
        return code == EXIT_OUT_OF_MEMORY
                ? new AnswerVerdict(
                        AnswerVerdict.Kind.OUT_OF_MEMORY,
                        proof,
                        "128 MiB are enough",
                        "out of memory (exit code 3)",
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
