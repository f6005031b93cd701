package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sevenways.lab.report.PolicySource;

/**
 * What holds for each page, and can be read in its file. A browser shows only a few of them: those all have the same style
 * and scripts, and the page of the whole book has the text of every chapter.
 */
class BookPagesTest {

    private static final Set<String> RUNS = Set.of("script", "style");

    private static RenderedBook book;
    private static List<Page> pages;

    private record Page(Path file, Document document) {

        @Override
        public String toString() {
            return file.toString();
        }
    }

    @BeforeAll
    static void make() throws IOException {
        book = RenderedBook.once();
        pages = book.all().stream()
                .filter(file -> !file.endsWith(ReplayFrame.PAGE))
                .map(file -> new Page(book.folder().relativize(file), RenderedBook.parse(file)))
                .toList();
    }

    @Test
    void eachSaysItsLanguageAndWhatItMayDo() {
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo("en");
            assertThat(policy(page)).contains("default-src 'none'").doesNotContain("unsafe", "http:", "https:", "*");
        });
    }

    /** Or the browser would refuse it, and complain on its console. */
    @Test
    void whatRunsInAPageIsWhatItsPolicyNames() {
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.document().select(String.join(",", RUNS)))
                    .isNotEmpty()
                    .allMatch(element -> policy(page).contains(PolicySource.hashOf(element.data())));
            assertThat(attributes(page))
                    .noneMatch(attribute -> attribute.equals("style") || attribute.startsWith("on"));
        });
    }

    private static String policy(Page page) {
        return page.document()
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
    }

    private static Stream<String> attributes(Page page) {
        return page.document().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey());
    }

    /** A picture, a frame: whatever a browser gets without being asked to. */
    @Test
    void noneAsksForAnythingElsewhere() {
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.document().select("base, object, embed, video, audio, form[action], [background]"))
                    .isEmpty();
            assertThat(page.document().select("link").outerHtml())
                    .matches("<link rel=\"icon\" href=\"([./]*|" + RenderedBook.SITE + ")icon.svg\">");
            assertThat(page.document().select("meta[http-equiv=refresh]")).isEmpty();
            assertThat(page.document().select("[src], [srcset]"))
                    .allSatisfy(element -> assertThat(element.attr("src") + element.attr("srcset"))
                            .matches("[^/:]+"));
            assertThat(page.document().select("style"))
                    .extracting(Element::data)
                    .noneMatch(style -> style.matches("(?s).*(url\\(|@import).*"));
        });
    }

    @Test
    void eachHasOneTitleOfItsOwnAndNamesNoPlaceTwice() {
        assertThat(pages)
                .extracting(page -> page.document().title())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.document().select("[id]").eachAttr("id"))
                        .doesNotHaveDuplicates());
    }

    /** The scripts take it for granted. */
    @Test
    void aChapterHasOneTitleAndStandsInItsContentsOnce() {
        assertThat(book.chapters()).allSatisfy(page -> {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("#contents [aria-current]")).hasSize(1);
        });
    }

    /** Its address can be had by mouse and by keyboard, and a link whose words are the heading says where it leads. */
    @Test
    void everyHeadingButThePagesOwnLeadsToItself() {
        assertThat(book.chapters())
                .flatExtracting(page -> page.select("article :is(h2, h3, h4, h5, h6)"))
                .hasSizeGreaterThan(book.pages().size())
                .allSatisfy(heading -> {
                    var link = heading.select("a");
                    assertThat(link.eachAttr("href")).containsExactly("#" + heading.id());
                    assertThat(link.text()).isEqualTo(heading.text());
                });
    }

    @Test
    void eachChapterSaysWhatItIsAbout() {
        var descriptions = book.chapters()
                .map(page -> page.select("meta[name=description]").attr("content"))
                .toList();

        assertThat(descriptions)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        description -> assertThat(description).isNotBlank().hasSizeLessThanOrEqualTo(Description.MOST));
    }

    @Test
    void noneIsHiddenByItsName() {
        assertThat(pages).allSatisfy(page -> assertThat("/" + page).doesNotContain("/."));
    }

    @Test
    void aFrameSaysWhatItIs() {
        assertThat(book.chapters())
                .flatExtracting(page -> page.select("iframe"))
                .isNotEmpty()
                .allMatch(frame -> !frame.attr("title").isBlank());
    }

    @Test
    void theWholeBookHasEveryChapterWordForWord() {
        var articles = book.parsed(WholeBook.PAGE).select("article");

        assertThat(articles).hasSameSizeAs(book.pages());
        for (var place = 0; place < articles.size(); place++) {
            var page = book.pages().get(place);
            assertThat(words(articles.get(place)))
                    .as(page)
                    .isEqualTo(words(book.parsed(page).selectFirst("article")));
        }
    }

    /** Without what paper has no use for. */
    private static String words(Element article) {
        var copy = article.clone();
        copy.select(".copy, .meanings").remove();
        return copy.wholeText().replaceAll("\\s+", " ").strip();
    }

    @Test
    void theWholeBookLeadsWithinItselfAndHasNothingFolded() {
        var whole = book.parsed(WholeBook.PAGE);

        assertThat(whole.select("article a[href]").eachAttr("href"))
                .noneMatch(href -> book.pages().contains(href.replaceFirst("#.*", "")));
        assertThat(whole.select("details")).isNotEmpty().allMatch(details -> details.hasAttr("open"));
        assertThat(whole.select("iframe, button")).isEmpty();
    }
}
