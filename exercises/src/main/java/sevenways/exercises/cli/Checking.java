package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.progress.Course;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.WorkFolder;
import sevenways.exercises.verdict.AnswerVerdict;

/** Checks the learner's files, and notes what became of them. */
final class Checking implements AutoCloseable {

    private final Course course;
    private final Checker checker = new Checker();
    private final WorkFolder work;
    private int answers;

    /** Null if none is. */
    private Answer expected;

    private Checking(Course course, WorkFolder work) {
        this.course = course;
        this.work = work;
    }

    static Checking of(Course course) throws IOException {
        return new Checking(course, WorkFolder.in(course.project().answers()));
    }

    /** For whoever waits for a save: the next answer is probably one to that exercise, and need not wait for a JVM. */
    void expect(Exercise exercise) throws IOException, InterruptedException {
        if (!isExpected(exercise)) {
            expected = newAnswer(exercise);
            checker.expect(expected);
        }
    }

    private boolean isExpected(Exercise exercise) {
        return expected != null && expected.exercise().equals(exercise);
    }

    private Answer newAnswer(Exercise exercise) {
        answers++;
        return Answer.of(
                course.catalog(),
                exercise,
                course.project().file(exercise),
                work.path().resolve(Integer.toString(answers)));
    }

    Checked check(Exercise exercise) throws IOException, InterruptedException {
        var file = course.project().file(exercise);
        // Taken before the check: whoever saves while it runs has not solved it with what was saved then.
        var hash = Files.exists(file) ? Course.hash(file) : "";
        var answer = isExpected(exercise) ? expected : newAnswer(exercise);
        expected = null;
        var verdict = checker.check(answer);
        course.progressFile()
                .change(progress -> progress.with(exercise.id(), attempt -> after(verdict, attempt, hash)));
        return new Checked(exercise, verdict, file, course.changedGivenFiles(exercise));
    }

    private static Attempt after(AnswerVerdict verdict, Attempt attempt, String hash) {
        var now = Instant.now();
        return verdict.isSolved()
                ? attempt.solvedBy(hash, now)
                : attempt.notSolved().begunAt(now);
    }

    @Override
    public void close() throws IOException {
        checker.close();
        work.close();
    }
}
