package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import sevenways.comparison.replay.RecordedRuns;

class ReplayPageTest {

    private static final Pattern CHAPTER =
            Pattern.compile("\"(0\\d)\": \\{file: \"([^\"]+)\", anchor: \"([^\"]+)\",\\s+en: \"([^\"]+)\"");

    @Test
    void thePolicyAllowsWhatThePageBringsAlongAndNothingElse() throws Exception {
        Policy.assertAllowsOnlyItself(Jsoup.parse(ReplayPage.of(List.of(ReplaySamples.good(5)))));
    }

    @Test
    void withAllRecordedRunsItIsNoLargerThanAPhotograph() {
        assertThat(ReplayPage.of(RecordedRuns.all()).length()).isLessThan(2_000_000);
    }

    @Test
    void whereTheChaptersAreItSaysSo() {
        var page = Jsoup.parse(ReplayPage.of(List.of(ReplaySamples.good(5)), "../book/", place -> place));

        assertThat(page.select(".replay").attr("data-chapters")).isEqualTo("../book/");
    }

    /** A chapter that is renamed, or a heading, would leave a dead link. */
    @Test
    void eachLessonsExplanationIsInTheDocs() throws IOException {
        var chapters = CHAPTER.matcher(SingleFile.resource("replay/chapters.js"))
                .results()
                .toList();
        assertThat(chapters)
                .extracting(chapter -> chapter.group(1))
                .containsExactly("02", "03", "04", "05", "06", "07");
        for (var chapter : chapters) {
            var headings = headings(chapter.group(2));
            assertThat(headings).contains(chapter.group(4));
            assertThat(anchor(chapter.group(4))).isEqualTo(chapter.group(3));
        }
    }

    private static List<String> headings(String chapter) throws IOException {
        var docs = Path.of(System.getProperty("basedir", "comparison"), "..", "docs");
        try (var lines = Files.lines(docs.resolve(chapter + ".md"))) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("#+ ", ""))
                    .toList();
        }
    }

    /** As code hosts make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}
