package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small book, and what is wrong with it. */
class BookFlawsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectories(root.resolve("checks/src/test/java/sevenways/checks"));
        write("Tea.java", "class Tea {\n    // region:steep\n    int hours;\n    // endregion:steep\n}\n");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        assertThat(flaws("# Tea\n\nSee [milk](milk.md#cold)."))
                .containsExactly("docs/tea.md: the link milk.md#cold leads to no file");
    }

    @Test
    void aPictureThatIsMissingIsNamed() throws IOException {
        assertThat(flaws("# Tea\n\n![a pot](pot.svg)")).containsExactly("docs/tea.md: there is no picture pot.svg");
    }

    @Test
    void aPictureForLightAndDarkIsCopiedOrNamed() throws IOException {
        write("docs/day.svg", "<svg/>");

        assertThat(flaws("# Tea\n\n<picture>\n<source srcset=\"night.svg\">\n<img src=\"day.svg\">\n</picture>"))
                .containsExactly("docs/tea.md: there is no picture night.svg");
        assertThat(root.resolve("book/day.svg")).exists();
    }

    @Test
    void aRegionThatIsMissingIsNamed() throws IOException {
        assertThat(flaws("# Tea\n\n```java file=Tea.java region=stir\nint hours;\n```"))
                .containsExactly("docs/tea.md: the marker \"// region:stir\" stands 0 times in Tea.java, not once");
    }

    @Test
    void aChapterWithAFlawIsWrittenNevertheless() throws IOException {
        flaws("# Tea\n\nSee [milk](milk.md). It is hot.");

        assertThat(page().select("article").text()).contains("It is hot.");
    }

    @Test
    void headingsHaveTheAnchorsOfTheCodeHost() throws IOException {
        flaws("# Tea\n\n## `read` may need a write, twice\n\n## Łódź: 東京\n\n## Again\n\n## Again\n");

        assertThat(page().select("h2").eachAttr("id"))
                .containsExactly("read-may-need-a-write-twice", "łódź-東京", "again", "again-1");
    }

    @Test
    void quotationMarksAreThoseOfPrintButInCode() throws IOException {
        flaws("""
                # Whose?

                The "hot" cat's ("*two* pots") "`c`", and
                "cold" `"a" 'b'`.

                | it's |
                |---|
                | "no" |

                ```
                "x"
                ```
                """);

        assertThat(page().select("article p").text())
                .isEqualTo("The “hot” cat’s (“two pots”) “c”, and “cold” \"a\" 'b'.");
        assertThat(page().select("article table").text()).isEqualTo("it’s “no”");
        assertThat(page().select("article .plain").text()).isEqualTo("\"x\"");
    }

    @Test
    void whatLooksLikeHtmlInAnOutputIsText() throws IOException {
        flaws("# Tea\n\n```output command=\"mvn -pl tea\"\n<b>{{policy}}</b>\n```");

        assertThat(page().select(".output > pre").text()).isEqualTo("<b>{{policy}}</b>");
    }

    @Test
    void aTermOpensWhatItMeans() throws IOException {
        writeGlossary();

        assertThat(flaws("# Tea\n\nPour [hot *water*](glossary.md#hot-water); [hot water](glossary.md#hot-water)."))
                .isEmpty();
        assertThat(page().select("button.term").eachText()).containsExactly("hot water", "hot water");
        assertThat(page().select("button.term").eachAttr("popovertarget")).containsOnly("meaning-hot-water");
        assertThat(page().select("[popover]#meaning-hot-water").eachText())
                .containsExactly("hot water Water that is hot. Glossary");
        assertThat(page().select(".meaning a").eachAttr("href")).containsExactly("glossary.html#hot-water");
    }

    @Test
    void onPaperATermLeadsToTheGlossaryOfTheWholeBook() throws IOException {
        writeGlossary();
        flaws("# Tea\n\nPour [hot water](glossary.md#hot-water).");

        var link = whole().selectFirst("a.term");
        assertThat(link.text()).isEqualTo("hot water");
        assertThat(whole().select(link.attr("href")).text()).isEqualTo("hot water");
    }

    private void writeGlossary() throws IOException {
        write("docs/glossary.md", "# Glossary\n\n### hot water\n\nWater that is `hot`.\n\n### milk\n\nOf a cow.\n");
    }

    @Test
    void whereTheRepositoryIsNotKnownItsFileIsAPageOfTheBook() throws IOException {
        flaws("# Tea\n");

        assertThat(page().select(".origin a").eachAttr("href")).containsExactly("source/docs/tea.md.html");
        assertThat(root.resolve("book/source/docs/tea.md.html")).exists();
        assertThat(root.resolve("book").resolve(LostPage.FILE)).doesNotExist();
    }

    @Test
    void aSourceLeadsBackToTheFirstPlaceOfEachChapterThatLeadsThere() throws IOException {
        write("docs/pot.md", "# 07: The pot\n\nFor [tea](../Tea.java#L2), [not](../Milk.java) for milk.\n");
        write("Milk.java", "class Milk {}\n");
        flaws("""
                # Tea

                ## Steep

                ```java file=Tea.java region=steep
                int hours;
                ```

                ## Steep again

                In the same [source](../Tea.java).
                """);

        var back = back("source/Tea.java.html");
        assertThat(back.eachText()).containsExactly("07: The pot", "Tea");
        assertThat(back.eachAttr("href")).containsExactly("../pot.html", "../tea.html#steep");
        assertThat(back("source/docs/tea.md.html").eachAttr("href")).containsExactly("../../tea.html");
    }

    @Test
    void aSourceOfAFolderLeadsBackToTheFolder() throws IOException {
        write("kitchen/stove/Fire.java", "class Fire {}\n");
        flaws("# Tea\n\n## Boil\n\nAll in [the kitchen](../kitchen).");

        var back = back("source/kitchen/stove/Fire.java.html");
        assertThat(back.eachText()).containsExactly("The folder kitchen");
        assertThat(back.eachAttr("href")).containsExactly("../../../source/kitchen/index.html");
        assertThat(back("source/kitchen/index.html").eachAttr("href")).containsExactly("../../tea.html#boil");
    }

    private Elements back(String page) {
        return RenderedBook.parse(root.resolve("book").resolve(page)).select(".back a");
    }

    @Test
    void aFileThatManyHostsWouldHideGetsAnotherName() throws IOException {
        write(".kitchen/.stove.md", "hot\n");
        flaws("# Tea\n\nOn [the stove](../.kitchen/.stove.md).");

        var link = page().select("article p a").attr("href");
        assertThat(link).isEqualTo("source/dot-kitchen/dot-stove.md.html");
        assertThat(root.resolve("book").resolve(link)).exists();
    }

    @Test
    void aChapterThatIsGoneHasNoPageAfterTheNextRun() throws IOException {
        write("docs/pot.md", "# Pot\n");
        flaws("# Tea\n\nSee [the source](../Tea.java).");
        Files.delete(root.resolve("docs/pot.md"));

        flaws("# Tea\n");

        assertThat(root.resolve("book/tea.html")).exists();
        assertThat(List.of("pot.html", "source/docs/pot.md.html", "source/Tea.java.html"))
                .noneMatch(page -> Files.exists(root.resolve("book").resolve(page)));
    }

    @Test
    void onPaperALinkToAnotherChapterSaysItsNumberOnce() throws IOException {
        write("docs/pot.md", "# 07: The pot\n");
        flaws("# 02: Tea\n\nIn [a pot](pot.md), of [chapter 07](pot.md), [above](#02-tea).");

        assertThat(whole().select("article a"))
                .extracting(link -> link.attr("data-chapter"))
                .containsExactly("07", "", "");
    }

    @Test
    void aTitleAboveThePagesIsATextWhateverItSays() throws IOException {
        flaws("# The `\"pot\"` \\\\ \\</style>");

        assertThat(whole().select("style"))
                .singleElement()
                .extracting(Element::data)
                .asString()
                .contains("content: \"The \\\"pot\\\" \\\\ \\3c /style>\";");
    }

    @Test
    void aChineseBookIsChineseAroundItsChapters() throws IOException {
        write("docs/tea.md", "# 05：谁准备好了？\n\n## 泡茶\n");
        book(Locale.forLanguageTag("zh-CN"));

        assertThat(page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page().select("h1 .number").text()).isEqualTo("05");
        assertThat(page().select(".to-contents .word").text()).isEqualTo("目录");
        assertThat(page().select("h2#泡茶")).hasSize(1);
    }

    private List<String> flaws(String chapter) throws IOException {
        write("docs/tea.md", chapter);
        return book(Locale.ENGLISH);
    }

    private List<String> book(Locale language) throws IOException {
        var contents = Contents.parse("beginning\n  docs/*.md\n", root);
        return new Book(root, contents, Labels.in(language), Publication.NONE)
                .write(root.resolve("book")).stream()
                        // The replay names sources of the lessons, of which there is none here.
                        .filter(flaw -> !flaw.startsWith(ReplayFrame.PAGE))
                        .toList();
    }

    private Document whole() {
        return RenderedBook.parse(root.resolve("book/whole-book.html"));
    }

    private Document page() {
        return RenderedBook.parse(root.resolve("book/tea.html"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
