package sevenways.exercises.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.verdict.AnswerVerdict;

/** From a file to a verdict. Several threads may {@link #checkAgainAndAgain}; all else is for one. */
public final class Checker implements AutoCloseable {

    private final AnswerCompiler compiler = new AnswerCompiler();
    private final Place place;
    private final StandBy standBy;
    private boolean rehearsed;

    public Checker() {
        this(Place.HERE);
    }

    public Checker(Place place) {
        this.place = place;
        standBy = new StandBy(place);
    }

    /**
     * This answer is probably the next one: its file may change until then. A JVM is started for it; and the compiler, which
     * takes ten times as long the first time, has its first time now.
     */
    public void expect(Answer answer) throws IOException, InterruptedException {
        standBy.prepare(answer);
        if (!rehearsed) {
            compiler.compile(answer, answer.workFolder().resolve("rehearsal"));
            rehearsed = true;
        }
    }

    public AnswerVerdict check(Answer answer) throws IOException, InterruptedException {
        return check(answer, answer.exercise().limit());
    }

    /** While the compiler works, the JVM starts. */
    public AnswerVerdict check(Answer answer, Duration limit) throws IOException, InterruptedException {
        try (var jvm = standBy.take(answer)) {
            var refused = compiler.compile(answer, answer.classes());
            return refused.isPresent() ? refused.get() : jvm.check(limit);
        }
    }

    /** Compiled once, and run {@code times} times, in a JVM each: luck has as many chances. */
    public List<AnswerVerdict> checkAgainAndAgain(Answer answer, Duration limit, int times)
            throws IOException, InterruptedException {
        var refused = compiler.compile(answer, answer.classes());
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        var verdicts = new ArrayList<AnswerVerdict>();
        while (verdicts.size() < times) {
            try (var jvm = CheckJvm.start(answer, place)) {
                verdicts.add(jvm.check(limit));
            }
        }
        return verdicts;
    }

    @Override
    public void close() {
        standBy.close();
    }
}
