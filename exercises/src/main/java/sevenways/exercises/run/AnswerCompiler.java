package sevenways.exercises.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import sevenways.exercises.verdict.AnswerVerdict;

/** Compiles one answer with its check, in this process: a file of another exercise never stands in the way. */
final class AnswerCompiler {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String EXPORTS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    /** A thousand times what an answer takes: a busy machine does not come near it. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Pattern ERROR = Pattern.compile("(?m)^[a-z.]+\\.(\\w+Error)\\b");

    /**
     * Those of this process that no compiler works with now. They know its class path: to open all its jars anew takes as long
     * as to compile an answer.
     */
    private static final Queue<StandardJavaFileManager> MANAGERS = new ConcurrentLinkedQueue<>();

    private final JavaCompiler javac;
    private final Duration limit;

    AnswerCompiler() {
        this(ToolProvider.getSystemJavaCompiler(), LIMIT);
    }

    AnswerCompiler(JavaCompiler javac, Duration limit) {
        this.javac = javac;
        this.limit = limit;
    }

    /** Empty if there are classes now; else the verdict. */
    Optional<AnswerVerdict> compile(Answer answer, Path classes) throws IOException, InterruptedException {
        var unreadable = unreadable(answer);
        if (unreadable.isPresent()) {
            return unreadable;
        }
        var sources = new ArrayList<Path>();
        sources.add(answer.file());
        for (var folder : answer.given().stream().filter(Files::isDirectory).toList()) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        Files.createDirectories(classes);
        var problems = new DiagnosticCollector<JavaFileObject>();
        var lastWords = new StringWriter();
        var manager = manager();
        try {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-g",
                    EXPORTS);
            var done = new FutureTask<>(javac.getTask(
                    lastWords, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(sources)));
            // A daemon: nothing can end a compiler that goes on and on.
            Thread.ofPlatform().daemon().name("compiler").start(done);
            var isCompiled = done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            MANAGERS.add(manager);
            return isCompiled
                    ? Optional.empty()
                    : Optional.of(verdict(answer, problems.getDiagnostics(), lastWords.toString()));
        } catch (TimeoutException e) {
            return Optional.of(doesNotCompile(
                    "the compiler still works on it after %d s".formatted(limit.toSeconds()),
                    "The compiler comes to no end with this file: make its expressions smaller. Until this program ends, the compiler goes on.",
                    ""));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private StandardJavaFileManager manager() {
        return Optional.ofNullable(MANAGERS.poll())
                .orElseGet(() -> javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));
    }

    private static Optional<AnswerVerdict> unreadable(Answer answer) {
        var name = answer.exercise().file();
        try {
            var marked = Files.readString(answer.file(), StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK);
            return marked
                    ? Optional.of(unreadable(
                            "text in UTF-8",
                            "a byte order mark before it",
                            "The editor has saved %s as \"UTF-8 with BOM\", which the compiler does not take: save it as plain UTF-8."
                                    .formatted(name)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(unreadable(
                    "a file " + name,
                    "no such file",
                    "There is nothing to check: \"reset %s\" writes the file back as it was handed out."
                            .formatted(answer.exercise().id())));
        } catch (CharacterCodingException e) {
            return Optional.of(unreadable(
                    "text in UTF-8",
                    "bytes that are no UTF-8",
                    "The editor has saved %s in another encoding: set it to UTF-8 and save again.".formatted(name)));
        } catch (IOException e) {
            return Optional.of(unreadable(
                    "a file " + name, e.getMessage(), "The file cannot be read, and so there is nothing to check."));
        }
    }

    private static AnswerVerdict unreadable(String expected, String got, String means) {
        return AnswerVerdict.withoutRun(AnswerVerdict.Kind.UNREADABLE, expected, got, means, "");
    }

    private static AnswerVerdict verdict(
            Answer answer, List<Diagnostic<? extends JavaFileObject>> problems, String lastWords) throws IOException {
        var errors = problems.stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return brokenDown(lastWords);
        }
        var own = errors.stream().filter(error -> isIn(answer.file(), error)).toList();
        var first = own.isEmpty() ? errors.getFirst() : own.getFirst();
        var more = (own.isEmpty() ? errors : own).size() - 1;
        return doesNotCompile(
                inShort(first.getMessage(Locale.ENGLISH)) + (more == 0 ? "" : " (and %d more)".formatted(more)),
                means(answer, own.isEmpty()),
                own.isEmpty() ? "" : answer.exercise().file() + ":" + first.getLineNumber());
    }

    private static String means(Answer answer, boolean isElsewhere) throws IOException {
        var file = answer.exercise().file();
        var name = file.replace(".java", "");
        var declaration = Pattern.compile("\\b(class|interface|record|enum)\\s+" + name + "\\b");
        if (!declaration.matcher(Files.readString(answer.file())).find()) {
            return "%s has no class %s any more: names outside of \"your turn\" must stay as they were."
                    .formatted(file, name);
        }
        return isElsewhere
                ? "The check does not find what it calls: names outside of \"your turn\" must stay as they were."
                : "The compiler does not understand the file; nothing has been run.";
    }

    /** Of what it could not bear, the compiler says nothing but the stack that it died of. */
    private static AnswerVerdict brokenDown(String lastWords) {
        var error = ERROR.matcher(lastWords);
        return doesNotCompile(
                "the compiler has broken down" + (error.find() ? ": " + error.group(1) : ""),
                "Something in this file is too large for the compiler, such as a deeply nested expression or a constant that grows: make it smaller.",
                "");
    }

    private static AnswerVerdict doesNotCompile(String got, String means, String line) {
        return AnswerVerdict.withoutRun(AnswerVerdict.Kind.DOES_NOT_COMPILE, "a file that compiles", got, means, line);
    }

    /** In one line, and with the plain names of classes: where a class lies, the learner's imports say. */
    private static String inShort(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " ").replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", ""))
                .filter(line -> !line.startsWith("location:"))
                .collect(Collectors.joining("; "));
    }

    private static boolean isIn(Path file, Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() != null && Path.of(error.getSource().toUri()).equals(file.toAbsolutePath());
    }
}
