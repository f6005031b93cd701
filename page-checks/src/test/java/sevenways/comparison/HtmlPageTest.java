package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "]]>",
                "{{policy}}",
                "$1 \\u003c \\",
                "\u2028 \u2029 \u0000 \ud83c\udf5e",
                "\"'&amp;"
            })
    void aTitleIsTextWhateverItSays(String title) {
        var page = Jsoup.parse(HtmlPage.of(Imagined.comparison(5, title), null));

        assertThat(data(page).at("/pictures/0/lines/0/title").asString()).isEqualTo(title);
        assertThat(page.select("script"))
                .hasSameSizeAs(
                        Jsoup.parse(HtmlPage.of(Imagined.comparison(5), null)).select("script"));
    }

    /** Half of a surrogate pair is no character that a file can hold. */
    @Test
    void noTitleStopsThePageFromBeingWritten(@TempDir Path folder) throws Exception {
        var file = folder.resolve("page.html");
        HtmlPage.write(Imagined.comparison(5, "Tea \ud800"), null, file);

        assertThat(data(Jsoup.parse(file)).at("/pictures/0/lines/0/title").asString())
                .isEqualTo("Tea \ufffd");
    }

    @Test
    void noTitleMakesThePageALongOne() {
        assertThat(HtmlPage.of(Imagined.comparison(150, "🍞".repeat(30_000)), null)
                        .length())
                .isLessThan(2_000_000);
    }

    @Test
    void thePolicyAllowsWhatThePageBringsAlongAndNothingElse() throws Exception {
        Policy.assertAllowsOnlyItself(Jsoup.parse(HtmlPage.of(Imagined.comparison(5), null)));
    }

    /** It says so itself: the notice shall be included in all copies. */
    @Test
    void theLicenceOfTheChartLibraryIsIncluded() {
        assertThat(Jsoup.parse(HtmlPage.of(Imagined.comparison(5), null))
                        .select("pre")
                        .text())
                .contains("The MIT License (MIT)", "Leon Sorokin", "shall be included in\nall copies");
    }

    @Test
    void theResultsOfThePagesAreNotInItTwice() {
        var page = Jsoup.parse(HtmlPage.of(Imagined.comparison(5), null));

        assertThat(data(page).at("/comparison/rows/0").has("elapsedMillis")).isTrue();
        assertThat(data(page).at("/comparison/rows/0").has("lastRun")).isFalse();
    }

    @Test
    void aPageOfTenThousandPagesIsNoLargerThanAPhotograph() {
        assertThat(HtmlPage.of(Imagined.comparison(10_000), null).length()).isLessThan(2_000_000);
    }

    private static JsonNode data(Document page) {
        return JsonMapper.shared().readTree(page.getElementById("data").data());
    }
}
