package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.WorkFolder;
import sevenways.exercises.verdict.AnswerVerdict;

/** The answers of a class, checked a few at a time. Each has a JVM of its own and its exercise's limit. */
public final class Grading implements AutoCloseable {

    /**
     * What one student has come to.
     *
     * @param trouble why nothing could be read of what was handed in; empty if all is well
     */
    public record Student(String name, List<Result> results, Optional<String> trouble) {}

    private final Course course;
    private final List<Exercise> exercises;
    private final WorkFolder work;
    private final ExecutorService some;
    private final Checker checker = new Checker();
    private int answers;

    public Grading(Course course, List<Exercise> exercises, int atOnce) throws IOException {
        this.course = course;
        this.exercises = exercises;
        work = WorkFolder.in(course.project().answers());
        some = Executors.newFixedThreadPool(atOnce);
    }

    /**
     * Checks what each has handed in.
     *
     * @param path a folder with a folder or an archive for each student; or one of those
     * @param told of each student when all is known of one, in the order of their names
     */
    public void of(Path path, Consumer<Student> told) throws IOException, InterruptedException {
        var begun = new ArrayList<Begun>();
        for (var source : Submission.in(path)) {
            begun.add(begin(Submission.read(source, exercises)));
        }
        for (var student : begun) {
            told.accept(student.end());
        }
    }

    private record Begun(Submission submission, List<Future<Result>> results) {

        private Student end() throws InterruptedException {
            var ended = new ArrayList<Result>();
            for (var result : results) {
                try {
                    ended.add(result.get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
            return new Student(submission.student(), ended, submission.trouble());
        }
    }

    private Begun begin(Submission submission) {
        return new Begun(
                submission,
                exercises.stream()
                        .map(exercise -> {
                            answers++;
                            var folder = work.path().resolve(Integer.toString(answers));
                            return some.submit(() -> result(submission, exercise, folder));
                        })
                        .toList());
    }

    private record Found(Mark mark, String lacks) {}

    private Result result(Submission submission, Exercise exercise, Path folder) throws InterruptedException {
        var found = found(submission, exercise, folder);
        var attempt = submission.progress().map(progress -> progress.of(exercise.id()));
        return new Result(submission.student(), exercise, found.mark(), found.lacks(), attempt);
    }

    private Found found(Submission submission, Exercise exercise, Path folder) throws InterruptedException {
        if (submission.trouble().isPresent()) {
            return new Found(Mark.NOT_CHECKED, submission.trouble().get());
        }
        var bytes = submission.answers().get(exercise);
        if (bytes == null) {
            return new Found(Mark.MISSING, "");
        }
        try {
            var file = Files.createDirectories(folder).resolve(exercise.file());
            Files.write(file, bytes);
            return course.isUntouched(exercise, file) ? new Found(Mark.UNTOUCHED, "") : checked(exercise, file, folder);
        } catch (IOException | RuntimeException | Error e) {
            // Also an Error: a file can break the compiler, and the next one is still to be checked.
            return new Found(Mark.NOT_CHECKED, e.toString());
        }
    }

    private Found checked(Exercise exercise, Path file, Path folder) throws IOException, InterruptedException {
        var answer = Answer.of(course.catalog(), exercise, file, folder);
        var verdict = checker.checkAgainAndAgain(answer, exercise.limit(), 1).getFirst();
        return new Found(Mark.of(verdict), lacks(verdict));
    }

    private static String lacks(AnswerVerdict verdict) {
        return switch (verdict.kind()) {
            case ENDS -> "ended the JVM";
            case OUT_OF_MEMORY -> "out of memory";
            default -> verdict.proof();
        };
    }

    /** What has not begun will not. */
    @Override
    public void close() throws IOException {
        some.shutdownNow();
        some.close();
        work.close();
    }
}
