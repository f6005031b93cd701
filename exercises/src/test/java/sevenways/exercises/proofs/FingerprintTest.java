package sevenways.exercises.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final String ANSWER = """
            import java.util.*;
            final class Counter {
                int count(List<String> pages) {
                    int sum = 0;
                    for (var page : pages) {
                        if (!page.isEmpty()) {
                            sum += page.length();
                        }
                    }
                    return sum;
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum -> total",
                "page -> p",
                "{ -> { // begins\n",
                "int sum -> int /* of all */ sum",
                "\n -> \n\n",
                "import java.util.*; -> import java.util.List;"
            })
    void namesWhiteSpaceAndCommentsDoNotCount(String change) throws IOException {
        assertThat(changed(change)).isEqualTo(Fingerprint.of(ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isEmpty -> isBlank",
                "= 0 -> = 1",
                "+= -> -=",
                "var page -> String page",
                "int sum = 0; -> int sum = 0, more = 0;",
                "return sum -> return -sum",
                "final class -> class"
            })
    void allElseDoes(String change) throws IOException {
        assertThat(changed(change)).isNotEqualTo(Fingerprint.of(ANSWER));
    }

    /** Two variables that change places are another program, though each name alone could be chosen freely. */
    @Test
    void aNameStandsForOneThing() throws IOException {
        var one = "class A { int f(int a, int b) { return a - b; } }";
        assertThat(Fingerprint.of(one.replace("a - b", "b - a"))).isNotEqualTo(Fingerprint.of(one));
        assertThat(Fingerprint.of("class A { int f(int b, int a) { return b - a; } }"))
                .isEqualTo(Fingerprint.of(one));
    }

    private static Fingerprint changed(String change) throws IOException {
        var parts = change.split(" -> ", 2);
        var text = ANSWER.replace(parts[0], parts[1]);
        assertThat(text).isNotEqualTo(ANSWER);
        return Fingerprint.of(text);
    }
}
