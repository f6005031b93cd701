package sevenways.exercises.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What {@code exercise.yaml} says.
 *
 * @param id the name of its folder
 * @param file the one file that a learner edits
 * @param branch whether nothing later stands on it
 * @param needs ids of exercises that it stands on, besides the one above it
 * @param sections where to read, as {@code docs/02-threads.md#stopping}; the first is named in a verdict
 * @param hints three, from a question to nearly the answer
 * @param jvm flags of the check's JVM besides the usual ones
 * @param limitSeconds how long a check may take
 * @param starter what the check says of the file as it is handed out
 * @param wrong what it says of each wrong answer, by the name of its folder
 */
public record Exercise(
        String id,
        String title,
        String file,
        int minutes,
        boolean branch,
        List<String> needs,
        String idea,
        List<String> sections,
        List<String> hints,
        List<String> jvm,
        @JsonProperty("limit") int limitSeconds,
        Expectation starter,
        Map<String, Expectation> wrong) {

    private static final int USUAL_LIMIT_SECONDS = 10;

    public Exercise {
        needs = needs == null ? List.of() : needs;
        jvm = jvm == null ? List.of() : jvm;
        wrong = wrong == null ? Map.of() : wrong;
        limitSeconds = limitSeconds == 0 ? USUAL_LIMIT_SECONDS : limitSeconds;
    }

    Exercise withId(String folder) {
        return new Exercise(
                folder, title, file, minutes, branch, needs, idea, sections, hints, jvm, limitSeconds, starter, wrong);
    }

    public Duration limit() {
        return Duration.ofSeconds(limitSeconds);
    }

    /** The lesson, as {@code 05}; or {@code sharing}. */
    public String group() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The package of the learner's file: {@code sevenways.e05.partialwrite} for {@code 05-partial-write}. */
    public String packageName() {
        var group = Character.isDigit(id.charAt(0)) ? "e" + group() : group();
        return "sevenways." + group + "." + id.substring(id.indexOf('-') + 1).replace("-", "");
    }

    public String packageFolder() {
        return packageName().replace('.', '/');
    }

    /** The class of the check: {@code PageCheck} for {@code Page.java}. */
    public String check() {
        return packageName() + "." + file.replace(".java", "Check");
    }
}
