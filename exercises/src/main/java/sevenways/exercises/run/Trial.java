package sevenways.exercises.run;

import java.util.List;
import sevenways.exercises.run.KnownAnswers.Known;
import sevenways.exercises.verdict.AnswerVerdict;

/**
 * An answer whose verdict is known, and what its check said.
 *
 * @param millis how long one check took
 */
public record Trial(Known known, List<AnswerVerdict> verdicts, long millis) {

    public long right() {
        return verdicts.stream().filter(known::isAs).count();
    }

    public boolean isRight() {
        return right() == verdicts.size();
    }

    /** Of the first verdict that is not as it should be. */
    public String difference() {
        return verdicts.stream()
                .filter(verdict -> !known.isAs(verdict))
                .findFirst()
                .map(this::difference)
                .orElse("");
    }

    private String difference(AnswerVerdict verdict) {
        return """
                %s %s
                is %s %s
                  expected  %s
                  got       %s
                  means     %s
                  line      %s
                  output    %s
                and not %s
                """.formatted(
                        known.exercise().id(),
                        known.name(),
                        verdict.kind(),
                        verdict.proof(),
                        verdict.expected(),
                        verdict.got(),
                        verdict.means(),
                        verdict.line(),
                        verdict.output().text(),
                        known.expected().map(Object::toString).orElse("SOLVED"));
    }
}
