package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The book of this repository is whole. */
class BookTest {

    /** What a page has besides the words of its file. */
    private static final String ADDED = ".copy, .claim, .held, .prompt, .meanings, .replay, figcaption";

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer PLAIN =
            HtmlRenderer.builder().extensions(TABLES).build();

    private static final int NEAR = 60;

    private static final Pattern CHAPTER_OF_THE_REPLAY = Pattern.compile("file: \"(.+?)\",\\s+anchor: \"(.+?)\"");

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
            for (var element :
                    RenderedBook.parse(file).select("a[href], link[href], img[src], source[srcset], iframe[src]")) {
                var target = element.attr("href") + element.attr("src") + element.attr("srcset");
                if (!isElsewhere(target) && !leadsSomewhere(file, target, anchors)) {
                    dead.add(book.folder().relativize(file) + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean isElsewhere(String target) {
        return target.matches("https?:.*")
                && !target.startsWith(RenderedBook.SITE)
                && !target.startsWith(RenderedBook.REPOSITORY);
    }

    private static boolean leadsSomewhere(Path from, String target, Map<Path, Set<String>> anchors) {
        if (target.startsWith(RenderedBook.REPOSITORY)) {
            return Files.exists(book.root().resolve(target.substring(RenderedBook.REPOSITORY.length())));
        }
        if (target.startsWith(RenderedBook.SITE)) {
            var page = target.substring(RenderedBook.SITE.length());
            return leadsSomewhere(book.folder().resolve("index.html"), page, anchors);
        }
        var parts = target.split("#", 2);
        var file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        // What stands behind the replay's address is a moment of it, and no place in the page.
        return Files.isRegularFile(file)
                && (parts.length == 1
                        || file.endsWith(ReplayFrame.PAGE)
                        || anchors.computeIfAbsent(file, BookTest::anchors).contains(parts[1]));
    }

    private static Set<String> anchors(Path file) {
        return Set.copyOf(RenderedBook.parse(file).select("[id]").eachAttr("id"));
    }

    /** No figure, command or sentence is another than in its file; and none is missing. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysWordForWordWhatItsFileSays(String page) throws IOException {
        var file = book.contents()
                .entries()
                .filter(chapter -> chapter.page().equals(page))
                .findFirst()
                .orElseThrow()
                .file();
        var written = Jsoup.parseBodyFragment(
                PLAIN.render(MARKDOWN.parse(Files.readString(book.root().resolve(file)))));
        var shown = book.parsed(page).selectFirst("article");
        shown.select(ADDED).remove();

        var says = words(shown);
        var ought = words(written.body());
        var place = Arrays.mismatch(says.toCharArray(), ought.toCharArray());
        assertThat(around(says, place)).isEqualTo(around(ought, place));
    }

    /** But for the page's own heading, whose number stands above it; and with the quotation marks of a keyboard. */
    private static String words(Element text) {
        text.select("h1").remove();
        return text.wholeText()
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[“”]", "\"")
                .replace('’', '\'');
    }

    /** No whole page for one word that differs. */
    private static String around(String text, int place) {
        return place < 0 ? "" : text.substring(Math.max(0, place - NEAR), Math.min(text.length(), place + NEAR));
    }

    @Test
    void onPaperTheReplayHasTheFiguresOfTheRecording() {
        var data = book.parsed(ReplayFrame.PAGE).getElementById("replay").data();
        var run = JsonMapper.shared()
                .readTree(data)
                .path("runs")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("150"))
                .findFirst()
                .orElseThrow();

        for (var lane : run.path("lanes")) {
            var lesson = lane.path("lesson").asString();
            var onPaper =
                    book.parsed(lesson + ".html").select(".replay .on-paper").text();
            var seconds = onPaper.replaceFirst(".* " + lesson + " takes ([0-9.]+) s.*", "$1");
            assertThat(Double.parseDouble(seconds))
                    .isCloseTo(lane.path("elapsedMillis").asInt() / 1000.0, within(0.0051));
        }
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

    /** Who has uncovered a time is led to what explains it. */
    @Test
    void theReplayLeadsToSectionsThatAreThere() throws IOException {
        var replay = Files.readString(book.folder().resolve(ReplayFrame.PAGE));
        var links = CHAPTER_OF_THE_REPLAY
                .matcher(replay)
                .results()
                .map(link -> link.group(1) + ".html#" + link.group(2))
                .toList();

        assertThat(links)
                .hasSize(6)
                .allMatch(link -> leadsSomewhere(book.folder().resolve("index.html"), link, new HashMap<>()));
    }

    @Test
    void aSourceHasAllItsLines() throws IOException {
        var file = "lab/src/main/java/sevenways/lab/http/BlockingReader.java";

        assertThat(book.parsed("source/" + file + ".html").select(".lines a + span"))
                .extracting(Element::wholeText)
                .containsExactlyElementsOf(Files.readAllLines(book.root().resolve(file)));
    }

    @Test
    void aSourceLeadsBackToWhatLeadsThere() throws IOException {
        var sources = book.all().stream()
                .filter(file -> file.startsWith(book.folder().resolve(SourcePages.FOLDER)))
                .map(RenderedBook::parse);

        assertThat(sources)
                .hasSizeGreaterThan(book.pages().size())
                .allSatisfy(source -> assertThat(source.select(".back a")).isNotEmpty());
        assertThat(book.parsed("source/05-nio-selector/src/main/java/sevenways/nioselector/NioSelector.java.html")
                        .select(".back a")
                        .eachText())
                .contains("Replay");
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
    void eachPageLeadsToItsFileInTheRepository() {
        assertThat(book.contents().entries())
                .allSatisfy(chapter -> assertThat(book.parsed(chapter.page()).select(".origin a"))
                        .extracting(link -> link.attr("href"))
                        .containsExactly(RenderedBook.REPOSITORY + chapter.file()));
        assertThat(book.parsed("source/pom.xml.html").select(".origin a").attr("href"))
                .isEqualTo(RenderedBook.REPOSITORY + "pom.xml");
    }

    /** A host sends it for addresses in all folders: none of its links may count from its own. */
    @Test
    void whoIsLostIsLedToEveryPage() {
        var links = book.parsed(LostPage.FILE).select("a[href]").eachAttr("href");

        assertThat(links).allMatch(link -> link.startsWith(RenderedBook.SITE));
        assertThat(links)
                .containsAll(
                        book.pages().stream().map(RenderedBook.SITE::concat).toList());
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
