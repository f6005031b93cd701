package sevenways.exercises.run;

import java.io.IOException;
import java.time.Duration;

/** From a file to a verdict. */
public final class Checker {

    private final AnswerCompiler compiler = new AnswerCompiler();

    public AnswerVerdict check(Answer answer) throws IOException, InterruptedException {
        return check(answer, answer.exercise().limit());
    }

    public AnswerVerdict check(Answer answer, Duration limit) throws IOException, InterruptedException {
        var classes = answer.workFolder().resolve("classes");
        var refused = compiler.compile(answer, classes);
        if (refused.isPresent()) {
            return refused.get();
        }
        try (var jvm = CheckJvm.start(answer.exercise(), classes)) {
            return jvm.check(answer.workFolder().resolve("findings"), limit);
        }
    }
}
