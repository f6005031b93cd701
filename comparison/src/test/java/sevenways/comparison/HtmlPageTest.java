package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        var page = Jsoup.parse(HtmlPage.of(Imagined.comparison(5, title)));

        assertThat(data(page).at("/pictures/0/lines/0/title").asString()).isEqualTo(title);
        assertThat(page.select("script"))
                .hasSameSizeAs(Jsoup.parse(HtmlPage.of(Imagined.comparison(5))).select("script"));
    }

    /** Half of a surrogate pair is no character that a file can hold. */
    @Test
    void noTitleStopsThePageFromBeingWritten(@TempDir Path folder) throws Exception {
        var file = folder.resolve("page.html");
        HtmlPage.write(Imagined.comparison(5, "Tea \ud800"), file);

        assertThat(data(Jsoup.parse(file)).at("/pictures/0/lines/0/title").asString())
                .isEqualTo("Tea \ufffd");
    }

    @Test
    void noTitleMakesThePageALongOne() {
        assertThat(HtmlPage.of(Imagined.comparison(150, "🍞".repeat(30_000))).length())
                .isLessThan(2_000_000);
    }

    @Test
    void thePolicyAllowsWhatThePageBringsAlongAndNothingElse() throws Exception {
        var page = Jsoup.parse(HtmlPage.of(Imagined.comparison(5)));

        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        assertThat(sources(policy, "script-src")).containsExactlyElementsOf(hashes(page, "script:not([type])"));
        assertThat(sources(policy, "style-src")).containsExactlyElementsOf(hashes(page, "style"));
        assertThat(page.select("[src], link, img, iframe, a[href], [style]")).isEmpty();
    }

    /** It says so itself: the notice shall be included in all copies. */
    @Test
    void theLicenceOfTheChartLibraryIsIncluded() {
        assertThat(Jsoup.parse(HtmlPage.of(Imagined.comparison(5)))
                        .select("pre")
                        .text())
                .contains("The MIT License (MIT)", "Leon Sorokin", "shall be included in\nall copies");
    }

    @Test
    void theResultsOfThePagesAreNotInItTwice() {
        var page = Jsoup.parse(HtmlPage.of(Imagined.comparison(5)));

        assertThat(data(page).at("/comparison/rows/0").has("elapsedMillis")).isTrue();
        assertThat(data(page).at("/comparison/rows/0").has("lastRun")).isFalse();
    }

    @Test
    void aPageOfTenThousandPagesIsNoLargerThanAPhotograph() {
        assertThat(HtmlPage.of(Imagined.comparison(10_000)).length()).isLessThan(2_000_000);
    }

    private static JsonNode data(Document page) {
        return JsonMapper.shared().readTree(page.getElementById("data").data());
    }

    private static List<String> sources(String policy, String directive) {
        return Pattern.compile("'sha256-[^']+'")
                .matcher(policy.replaceFirst(".*" + directive, "").replaceFirst(";.*", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> hashes(Document page, String elements) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return page.select(elements).stream()
                .map(Element::data)
                .map(content -> sha256.digest(content.getBytes(StandardCharsets.UTF_8)))
                .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .toList();
    }
}
