package sevenways.exercises.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.proofs.Proving;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.Output;

/**
 * A verdict as a test runner of <a href="https://exercism.org/docs/building/tooling/test-runners/interface">Exercism</a>
 * writes it to {@code results.json}, in version 3.
 *
 * @param status "pass", "fail", or "error" if nothing could be run
 * @param message what stands in the way of running anything; else not written
 * @param tests one for each proof, in the order in which they are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExercismResults(int version, String status, String message, List<Test> tests) {

    private static final int VERSION = 3;
    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final String ERROR = "error";

    private static final int MOST_OUTPUT = 500;
    private static final String TRUNCATED = "\nOutput was truncated. Please limit to 500 chars";
    private static final int MOST_MESSAGE = 65_535;

    /**
     * @param name for people: the words of the method's name
     * @param code the lines of the method; not written where there is none
     * @param message why it has failed; not written if it has not
     * @param output what the answer has printed in all, at the test that it came to; at most 500 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Test(
            String name,
            String status,
            String message,
            String output,
            @JsonProperty("test_code") String code) {}

    public static ExercismResults of(Proving proving, AnswerVerdict verdict) {
        if (!verdict.wasRun()) {
            return new ExercismResults(VERSION, ERROR, cut(message(verdict)), null);
        }
        var given = Given.of(proving, verdict);
        var tests = new ArrayList<Test>();
        for (var step = 0; step < given.all(); step++) {
            tests.add(test(given, step, verdict));
        }
        return new ExercismResults(VERSION, verdict.isSolved() ? PASS : FAIL, null, tests);
    }

    private static Test test(Given given, int step, AnswerVerdict verdict) {
        var proof = given.proving().steps().get(step);
        var name = words(proof.name());
        var code = proof.code().isEmpty() ? null : proof.code();
        return switch (given.state(step)) {
            case GIVEN -> new Test(name, PASS, null, null, code);
            case LACKS -> new Test(name, FAIL, cut(message(verdict)), output(verdict.output()), code);
            case NOT_ASKED -> new Test(name, ERROR, "Not asked, because one before it has failed.", null, code);
        };
    }

    private static String message(AnswerVerdict verdict) {
        var where = verdict.line().isEmpty() ? "" : " (%s)".formatted(verdict.line());
        return "%s\nexpected: %s\ngot: %s%s".formatted(verdict.means(), verdict.expected(), verdict.got(), where);
    }

    private static String cut(String message) {
        return beginning(message, MOST_MESSAGE);
    }

    /** Without half of a character at its end. */
    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String output(Output output) {
        var text = output.text();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= MOST_OUTPUT && output.cutBytes() == 0
                ? text
                : beginning(text, MOST_OUTPUT - TRUNCATED.length()) + TRUNCATED;
    }

    /** {@code the rest is sent} of {@code theRestIsSent}. */
    private static String words(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
