package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The book of this repository is whole. */
class BookTest {

    private static RenderedBook book;

    @BeforeAll
    static void make() throws IOException {
        book = RenderedBook.once();
    }

    static List<String> pages() throws IOException {
        return RenderedBook.once().pages();
    }

    @Test
    void everyTextOfTheCourseIsInIt() throws IOException {
        try (var docs = Files.walk(book.root().resolve("docs"))) {
            var texts = docs.map(book.root()::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".md"));
            assertThat(book.contents().entries().map(Contents.Entry::file))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(texts, Stream.of("README.md", "exercises/README.md"))
                                    .toList());
        }
    }

    @Test
    void everyLinkAndPictureLeadsSomewhere() throws IOException {
        var anchors = new HashMap<Path, Set<String>>();
        var dead = new ArrayList<String>();
        for (var file : book.all()) {
            for (var element : RenderedBook.parse(file).select("a[href], img[src], source[srcset], iframe[src]")) {
                var target = element.attr("href") + element.attr("src") + element.attr("srcset");
                if (!target.matches("https?:.*") && !leadsSomewhere(file, target, anchors)) {
                    dead.add(book.folder().relativize(file) + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, String target, Map<Path, Set<String>> anchors) {
        var parts = target.split("#", 2);
        var file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        // What stands behind the replay's address is a moment of it, and no place in the page.
        return Files.isRegularFile(file)
                && (parts.length == 1
                        || parts[0].equals(ReplayFrame.PAGE)
                        || anchors.computeIfAbsent(file, BookTest::anchors).contains(parts[1]));
    }

    private static Set<String> anchors(Path file) {
        return Set.copyOf(RenderedBook.parse(file).select("[id]").eachAttr("id"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void codeIsTheRegionThatItNames(String page) throws IOException {
        for (var figure : book.parsed(page).select("figure.code")) {
            var file = figure.attr("data-file");
            var region = Region.find(file, Files.readString(book.root().resolve(file)), figure.attr("data-region"));
            assertThat(figure.selectFirst("pre code").wholeText().lines())
                    .as(file)
                    .containsExactlyElementsOf(region.text());
            assertThat(figure.selectFirst("figcaption a").attr("href")).endsWith("#L" + region.line());
        }
    }

    /** In the code to which a page of the replay leads, there must be what the replay says of the page. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    fresh   ; for \\(var page : pages\\)|pages\\(\\)\\.poll\\(\\)|unborn\\.remove\\(\\)
                    connect ; \\.connect\\(
                    sends   ; channel\\.write\\(
                    read    ; input\\.read\\(|OP_READ
                    works   ; hop\\.receive\\(
                    """)
    void aPageOfTheReplayIsWhereItIsSaidToBe(String state, String code) {
        var data = book.parsed(ReplayFrame.PAGE).getElementById("replay").data();
        var lessons = JsonMapper.shared().readTree(data).path("places");

        assertThat(lessons.valueStream().map(lesson -> lesson.path(state)))
                .hasSize(7)
                .allSatisfy(place -> {
                    var file = place.path("file").asString();
                    var page = place.path("page").asString();
                    var source = Files.readString(book.root().resolve(file));
                    var region = Region.find(file, source, place.path("region").asString());
                    assertThat(String.join("\n", region.text())).containsPattern(code);
                    assertThat(page).isEqualTo("source/" + file + ".html#L" + region.line());
                    assertThat(leadsSomewhere(book.folder().resolve(ReplayFrame.PAGE), page, new HashMap<>()))
                            .isTrue();
                });
    }

    @Test
    void aSourceHasAllItsLines() throws IOException {
        var file = "lab/src/main/java/sevenways/lab/http/BlockingReader.java";

        assertThat(book.parsed("source/" + file + ".html").select(".lines a + span"))
                .extracting(Element::wholeText)
                .containsExactlyElementsOf(Files.readAllLines(book.root().resolve(file)));
    }

    @Test
    void previousAndNextGoThroughAllInOrder() {
        assertThat(walk(book.pages().getFirst(), "next")).containsExactlyElementsOf(book.pages());
        var back = new ArrayList<>(book.pages());
        Collections.reverse(back);
        assertThat(walk(book.pages().getLast(), "prev")).containsExactlyElementsOf(back);
    }

    private static List<String> walk(String page, String way) {
        var walked = new ArrayList<String>();
        while (!page.isEmpty() && walked.size() <= book.pages().size()) {
            walked.add(page);
            page = book.parsed(page).select("a[rel=" + way + "]").attr("href");
        }
        return walked;
    }

    @Test
    void commandsOutputsAnswersAndClaimsLookAsWhatTheyAre() {
        var page = book.parsed("01-single-thread.html");

        assertThat(page.select(".shell code").eachText()).contains("mvn -pl 01-single-thread");
        assertThat(page.select(".shell:has(> .copy) + .output.below")).isNotEmpty();
        assertThat(page.select("details > summary").eachText()).contains("The answers");
        assertThat(page.select("a.claim[title*=mean-delay]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("source/checks/"));
        assertThat(page.html()).doesNotContain("<!-- claim");
    }

    @Test
    void bothLanguagesHaveAllLabels() {
        var english = Labels.in(Locale.ENGLISH).table();
        var chinese = Labels.in(Locale.CHINESE).table();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
