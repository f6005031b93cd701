package sevenways.exercises.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import sevenways.exercises.verdict.AnswerVerdict;

/** Compiles one answer with its check, in this process: a file of another exercise never stands in the way. */
final class AnswerCompiler {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String EXPORTS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    /** Empty if there are classes now; else the verdict. */
    Optional<AnswerVerdict> compile(Answer answer, Path classes) throws IOException {
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
        try (var files = javac.getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-g",
                    EXPORTS);
            var done = javac.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return done ? Optional.empty() : Optional.of(verdict(answer, problems.getDiagnostics()));
        }
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

    private static AnswerVerdict verdict(Answer answer, List<Diagnostic<? extends JavaFileObject>> problems) {
        var errors = problems.stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        var own = errors.stream().filter(error -> isIn(answer.file(), error)).toList();
        var first = own.isEmpty() ? errors.getFirst() : own.getFirst();
        var more = (own.isEmpty() ? errors : own).size() - 1;
        return AnswerVerdict.withoutRun(
                AnswerVerdict.Kind.DOES_NOT_COMPILE,
                "a file that compiles",
                inShort(first.getMessage(Locale.ENGLISH)) + (more == 0 ? "" : " (and %d more)".formatted(more)),
                own.isEmpty()
                        ? "The check does not find what it calls: names outside of \"your turn\" must stay as they were."
                        : "The compiler does not understand the file; nothing has been run.",
                own.isEmpty() ? "" : answer.exercise().file() + ":" + first.getLineNumber());
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
