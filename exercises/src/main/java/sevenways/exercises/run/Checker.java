package sevenways.exercises.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.verdict.AnswerVerdict;

/** From a file to a verdict. */
public final class Checker {

    private final AnswerCompiler compiler = new AnswerCompiler();

    public AnswerVerdict check(Answer answer) throws IOException, InterruptedException {
        return check(answer, answer.exercise().limit());
    }

    public AnswerVerdict check(Answer answer, Duration limit) throws IOException, InterruptedException {
        return checkAgainAndAgain(answer, limit, 1).getFirst();
    }

    /** Compiled once, and run {@code times} times, in a JVM each: luck has as many chances. */
    public List<AnswerVerdict> checkAgainAndAgain(Answer answer, Duration limit, int times)
            throws IOException, InterruptedException {
        var classes = answer.workFolder().resolve("classes");
        var refused = compiler.compile(answer, classes);
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        var verdicts = new ArrayList<AnswerVerdict>();
        while (verdicts.size() < times) {
            try (var jvm = CheckJvm.start(answer.exercise(), classes)) {
                verdicts.add(jvm.check(answer.workFolder().resolve("findings"), limit));
            }
        }
        return verdicts;
    }
}
