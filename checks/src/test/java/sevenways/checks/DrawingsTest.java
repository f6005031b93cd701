package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawings in docs can be read on a phone, by everybody, and without a network. */
class DrawingsTest {

    /** Of a telephone, in CSS pixels. */
    private static final double NARROW_SCREEN = 360;

    /** In CSS pixels. */
    private static final double SMALLEST_TEXT = 12;

    private static final Pattern SIZE = Pattern.compile("font(?:-size)?\\s*[:=][^;>]*?([\\d.]+)(\\w*)");
    private static final Pattern ADDRESS = Pattern.compile("url\\((?!#)|@import|<\\?|<!DOCTYPE");

    private static final Repository repository = Repository.here();

    static List<String> drawings() {
        return repository.files("docs").stream()
                .filter(file -> file.endsWith(".svg"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aChapterShowsIt(String drawing) {
        assertThat(shownInChapters()).contains(Path.of("docs", drawing));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void saysInWordsWhatItIsAndWhatItShows(String drawing) throws Exception {
        var picture = picture(drawing);

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(children(picture, "title")).hasSize(1).doesNotContain("");
        assertThat(children(picture, "desc")).hasSize(1).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void hasNoTextTooSmallForATelephone(String drawing) throws Exception {
        var box = picture(drawing).getAttribute("viewBox");
        assertThat(box).matches("0 0 [\\d.]+ [\\d.]+");
        var width = Double.parseDouble(box.split(" ")[2]);

        assertThat(SIZE.matcher(text(drawing)).results())
                .isNotEmpty()
                .allSatisfy(size ->
                        assertThat(size.group(2)).as("unit of " + size.group()).isIn("px", ""))
                .extracting(size -> Double.parseDouble(size.group(1)) * Math.min(1, NARROW_SCREEN / width))
                .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(SMALLEST_TEXT));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void runsNothingAndNeedsNothingFromElsewhere(String drawing) throws Exception {
        assertThat(elements(picture(drawing)))
                .extracting(Element::getTagName)
                .containsOnlyOnce("style")
                .isSubsetOf("title", "desc", "style", "defs", "marker", "rect", "path", "text");
        assertThat(elements(picture(drawing)))
                .allSatisfy(element -> assertThat(attributes(element))
                        .noneMatch(attribute -> attribute.startsWith("on") || attribute.endsWith("href")));
        assertThat(ADDRESS.matcher(text(drawing)).results().map(MatchResult::group))
                .isEmpty();
    }

    /** An SVG that a page shows as a picture can load no style sheet: so each has a copy. */
    @Test
    void allHaveOneStyleInLightAndDark() throws Exception {
        var first = style(drawings().getFirst());

        assertThat(first).contains("@media (prefers-color-scheme: dark)");
        for (var drawing : drawings()) {
            assertThat(style(drawing)).as(drawing).isEqualTo(first);
        }
    }

    private static List<Path> shownInChapters() {
        return repository.chapters().stream()
                .flatMap(chapter -> Chapter.parse(chapter, repository.text(chapter)).pictures().stream()
                        .map(picture -> Path.of(chapter).resolveSibling(picture.target())))
                .toList();
    }

    private static String style(String drawing) throws Exception {
        return children(picture(drawing), "style").getFirst();
    }

    private static Element picture(String drawing) throws Exception {
        return parse(text(drawing)).getDocumentElement();
    }

    private static String text(String drawing) {
        return repository.text("docs/" + drawing);
    }

    private static Document parse(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> children(Element parent, String tag) {
        return stream(parent.getChildNodes())
                .filter(child -> child.getNodeName().equals(tag))
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent) {
        return stream(parent.getElementsByTagName("*")).map(Element.class::cast).toList();
    }

    private static List<String> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeName())
                .toList();
    }

    private static Stream<Node> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }
}
