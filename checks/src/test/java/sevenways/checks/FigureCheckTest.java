package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Fact;

class FigureCheckTest {

    private static final String PAGE = "docs/01-single-thread.md";

    private final Map<String, Claim> claims = Stream.of(
                    new Fact("sum", List.of(15_000.0), null),
                    new Fact("delays", List.of(60.0, 80.0), null),
                    new Fact("faults", List.of(53.0), "faults"),
                    new Band("ratio", null, 2, 4, false, _ -> 3),
                    new Band("tenth", "a tenth of it", 0, 0.1, false, _ -> 0.05))
            .collect(Collectors.toMap(Claim::name, Function.identity()));

    private final FigureCheck check = new FigureCheck(claims, new Recordings(Repository.here()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They are 15.0 seconds<!-- claim: sum -->.",
                "They are 15 s<!-- claim: sum -->.",
                "Of 60 and 80 ms<!-- claim: delays --> the sum.",
                "60 and 80 ms, in all 15.0 s<!-- claim: delays, sum -->.",
                "There are [53 faults](faults.md).",
                "It takes three times<!-- claim: ratio --> the limit.",
                "It is a\ntenth of it<!-- claim: tenth -->.",
                "It takes twice\nas long<!-- claim: ratio -->.",
                "Wait 7 s, and then 8<!-- given -->.",
                "It was 17 s, see [there](https://example.org/).",
                "Lesson 05, JDK 25 and JEP 444, section 9.5 of RFC 9112, rows 46 and 52, in 2012, UTF-8, `42`, [10](10-sharing.md).",
                "<!-- claim: delays -->\n| page | held |\n|---|---|\n| kettle | 60 ms |\n| bus | 80 ms |"
            })
    void holds(String text) {
        assertThat(flaws(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They are 15.1 seconds<!-- claim: sum -->.",
                "They are 15.0 minutes<!-- claim: sum -->.",
                "Of 60 and 90 ms<!-- claim: delays --> the sum.",
                "There are [54 faults](faults.md).",
                "There are 53 others.",
                "It takes five times<!-- claim: ratio --> the limit.",
                "It is a fifth of it<!-- claim: tenth -->.",
                "It was 17 s. See [there](https://example.org/).",
                "It was 17 s. Wait 8<!-- given -->.",
                "It took half a second.",
                "It never is 17 %<!-- shown: elapsed -->.",
                "No figure<!-- given -->.",
                "<!-- claim: delays -->\n| page | held |\n|---|---|\n| kettle | 60 ms |\n| bus | 85 ms |"
            })
    void catches(String text) {
        assertThat(flaws(text)).isNotEmpty();
    }

    @Test
    void saysWhere() {
        var findings = check.of(PAGE, "One.\n\nTwo,\nthree and 54 faults.");

        assertThat(findings).extracting(finding -> finding.place().toString()).containsExactly(PAGE + ":4");
    }

    @Test
    void aFigureCanBeOneOfAnOutputOfTheChapter() {
        assertThat(flaws("At most 1<!-- shown: peak in flight -->.")).isEmpty();
        assertThat(flaws("At most 2<!-- shown: peak in flight -->.")).isNotEmpty();
    }

    /** In Markdown, a comment at the beginning of a line ends the paragraph. */
    @Test
    void aMarkerDoesNotBeginALine() {
        assertThatThrownBy(() -> flaws("They are 15.0 s\n<!-- claim: sum -->\nin all."))
                .hasMessageContaining(PAGE + ":2")
                .hasMessageContaining("would end the paragraph");
    }

    @Test
    void aClaimHasAName() {
        assertThatThrownBy(() -> flaws("They are 15.0 s<!-- claim: some -->."))
                .hasMessageContaining("there is no claim of the name some");
    }

    private List<String> flaws(String text) {
        return check.of(PAGE, text).stream()
                .map(FigureCheck.Finding::flaw)
                .filter(Objects::nonNull)
                .toList();
    }
}
