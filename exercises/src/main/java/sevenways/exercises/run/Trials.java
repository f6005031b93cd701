package sevenways.exercises.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.run.KnownAnswers.Known;
import sevenways.exercises.verdict.AnswerVerdict;

/** Checks answers whose verdict is known, two at a time. */
public final class Trials implements AutoCloseable {

    /** A JVM that is there only to hang need not hang for long. */
    private static final Duration LIMIT_OF_A_HANG = Duration.ofSeconds(3);

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final Checker checker = new Checker();
    private final Catalog catalog;
    private final WorkFolder work;

    /** @param answers a folder for work folders */
    public Trials(Catalog catalog, Path answers) throws IOException {
        this.catalog = catalog;
        work = WorkFolder.in(answers);
    }

    public Future<Trial> begin(Known known, int times) {
        return two.submit(() -> trial(known, times));
    }

    /** Those that have not begun will not. */
    @Override
    public void close() throws IOException {
        two.shutdownNow();
        two.close();
        work.close();
    }

    private Trial trial(Known known, int times) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var folder = work.path().resolve(known.exercise().id()).resolve(known.name());
        var answer = Answer.of(catalog, known.exercise(), known.file(), folder);
        var hangs = known.expected()
                .filter(expected -> expected.kind() == AnswerVerdict.Kind.HANGS)
                .isPresent();
        var limit = hangs ? LIMIT_OF_A_HANG : known.exercise().limit();
        var verdicts = checker.checkAgainAndAgain(answer, limit, times);
        return new Trial(known, verdicts, (System.nanoTime() - begun) / 1_000_000 / times);
    }
}
