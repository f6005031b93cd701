package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.progress.Course;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.proofs.Proving;
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
    public record Student(String name, List<Result> results, Optional<String> trouble) {

        public long solved() {
            return results.stream()
                    .filter(result -> result.mark() == Mark.SOLVED)
                    .count();
        }

        /** Of 1 for each exercise. */
        public double credit() {
            return results.stream()
                    .mapToDouble(result -> result.given().share())
                    .sum();
        }
    }

    private final Course course;
    private final List<Exercise> exercises;
    private final Map<Exercise, Proving> provings = new HashMap<>();
    private final SameAnswers same;
    private final WorkFolder work;
    private final ExecutorService some;
    private final Checker checker;
    private int answers;

    /** @param checker is closed with this */
    public Grading(Course course, List<Exercise> exercises, int atOnce, Checker checker) throws IOException {
        this.course = course;
        this.exercises = exercises;
        this.checker = checker;
        for (var exercise : exercises) {
            provings.put(exercise, Proving.of(course.catalog(), exercise));
        }
        same = new SameAnswers(course.catalog());
        work = WorkFolder.in(course.project().answers());
        some = Executors.newFixedThreadPool(atOnce);
    }

    /**
     * Checks what each has handed in.
     *
     * @param path what {@link Submission#in} takes
     * @param told of each student when all is known of one, in the order of their names
     */
    public void of(Path path, Consumer<Student> told) throws IOException, InterruptedException {
        // All are read before any is checked: what reading costs, and what it may break, is over then.
        var begun = Submission.in(path, exercises).stream().map(this::begin).toList();
        for (var student : begun) {
            told.accept(student.end());
        }
    }

    /** Of all that were checked so far. */
    public List<SameAnswers.Group> sameAnswers() throws IOException {
        return same.groups(exercises);
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
                            return some.submit(() -> new One(submission, exercise, folder).result());
                        })
                        .toList());
    }

    /** What one student has written for one exercise. */
    private final class One {

        private final Submission submission;
        private final Exercise exercise;
        private final Path folder;

        One(Submission submission, Exercise exercise, Path folder) {
            this.submission = submission;
            this.exercise = exercise;
            this.folder = folder;
        }

        Result result() throws InterruptedException {
            if (submission.trouble().isPresent()) {
                return notRun(Mark.NOT_CHECKED, submission.trouble().get());
            }
            var bytes = submission.answers().get(exercise);
            if (bytes == null) {
                return notRun(Mark.MISSING, "");
            }
            try {
                var file = Files.createDirectories(folder).resolve(exercise.file());
                Files.write(file, bytes);
                return course.isUntouched(exercise, file) ? notRun(Mark.UNTOUCHED, "") : checked(file, bytes);
            } catch (IOException | RuntimeException | Error e) {
                // Also an Error: a file can break the compiler, and the next one is still to be checked.
                return notRun(Mark.NOT_CHECKED, e.toString());
            }
        }

        private Result checked(Path file, byte[] bytes) throws IOException, InterruptedException {
            var answer = Answer.of(course.catalog(), exercise, file, folder);
            var begun = System.nanoTime();
            var verdict =
                    checker.checkAgainAndAgain(answer, exercise.limit(), 1).getFirst();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (verdict.wasRun()) {
                same.add(exercise, new String(bytes, StandardCharsets.UTF_8), submission.student());
            }
            var given = Given.of(provings.get(exercise), verdict);
            return result(Mark.of(verdict), given, Optional.of(verdict), Optional.of(took), "");
        }

        private Result notRun(Mark mark, String trouble) {
            return result(mark, Given.none(provings.get(exercise)), Optional.empty(), Optional.empty(), trouble);
        }

        private Result result(
                Mark mark, Given given, Optional<AnswerVerdict> verdict, Optional<Duration> took, String trouble) {
            Optional<Attempt> attempt = submission.progress().map(progress -> progress.of(exercise.id()));
            return new Result(submission.student(), exercise, mark, given, verdict, took, trouble, attempt);
        }
    }

    /** What has not begun will not. */
    @Override
    public void close() throws IOException {
        some.shutdownNow();
        some.close();
        checker.close();
        work.close();
    }
}
