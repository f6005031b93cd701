package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import sevenways.checks.Glossary.Term;

/** Every term is explained where it first stands, by a link to the glossary. */
class GlossaryTest {

    private static final String FILE = "docs/" + Glossary.PAGE;
    private static final String FIRST = "docs/00-introduction.md";
    private static final Pattern OTHER_NAMES =
            Pattern.compile("(?i)tasklet|\\bfib(?:er|re)|(?:micro-?|light-?weight |user-mode )thread");
    private static final Glossary TEA = Glossary.of(FILE, "# Glossary\n\n### tea pot\n\nA pot.\n");

    private final Repository repository = Repository.here();
    private final Glossary glossary = Glossary.of(FILE, repository.text(FILE));

    @TestFactory
    Stream<DynamicTest> everyTermIsLinkedFromItsFirstUse(TestReporter reporter) {
        var chapters = chapters();
        reporter.publishEntry("%d terms, linked from their first use"
                .formatted(glossary.terms().size()));
        return glossary.terms().stream().map(term -> dynamicTest(term.name(), () -> glossary.holds(term, chapters)));
    }

    @Test
    void everyLinkHasAnEntry() {
        chapters()
                .forEach((file, content) -> Chapter.parse(file, content).links().forEach(glossary::has));
    }

    @Test
    void theTermsAreInTheOrderOfTheAlphabet() {
        assertThat(glossary.terms()).extracting(Term::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    /** Lesson 04's class has the article's word, which the text names once. */
    @Test
    void aGreenThreadHasNoOtherName() {
        var others = repository.chapters().stream()
                .flatMap(file -> Prose.of(file, repository.text(file)).stream())
                .flatMap(prose -> OTHER_NAMES
                        .matcher(prose.text())
                        .results()
                        .map(use -> prose.places().get(use.start()) + " " + use.group()));
        assertThat(others).singleElement().asString().matches("docs/04-blocking-coroutine.md:\\d+ tasklet");
    }

    @Test
    void passesALinkAtTheFirstUse() {
        var chapters = Map.of(
                "docs/01.md", "# Tea pots\n\n| tea pot |\n|---|\n\n`tea pot` Two [tea\npots](glossary.md#tea-pot).");
        assertThatCode(() -> TEA.holds(TEA.terms().getFirst(), chapters)).doesNotThrowAnyException();
    }

    @Test
    void catchesAUseBeforeTheLink() {
        assertCaught("Tea.\nA tea pot.\n\nA [tea pot](glossary.md#tea-pot).")
                .withMessage("docs/01.md:2: \"tea pot\" stands here for the first time, and is not linked:"
                        + " [tea pot](glossary.md#tea-pot)");
    }

    @Test
    void catchesATermThatIsNeverUsed() {
        assertCaught("Tea.").withMessage("docs/glossary.md:3: no chapter uses \"tea pot\"");
    }

    @Test
    void catchesALinkWithoutAnEntry() {
        var link = Chapter.parse("docs/01.md", "Tea,\n[milk](glossary.md#milk).")
                .links()
                .getFirst();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TEA.has(link))
                .withMessage("docs/01.md:2: the glossary has no entry for glossary.md#milk");
    }

    private static ThrowableAssertAlternative<AssertionError> assertCaught(String chapter) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TEA.holds(TEA.terms().getFirst(), Map.of("docs/01.md", chapter)));
    }

    /** In the order in which they are read: as the introduction links them, and behind each chapter its further pages. */
    private Map<String, String> chapters() {
        var order = new LinkedHashSet<String>();
        order.add(FIRST);
        for (var chapter : linked(FIRST, "\\d\\d-.+")) {
            order.add(chapter);
            order.addAll(linked(chapter, chapter.replaceFirst("docs/(\\d\\d-).*", "$1.+")));
        }
        var pages = repository.chapters().stream().filter(file -> file.matches("docs/\\d\\d-.+"));
        assertThat(order).as("the pages that are linked from their chapters").containsAll(pages.toList());
        var chapters = new LinkedHashMap<String, String>();
        order.forEach(file -> chapters.put(file, repository.text(file)));
        return chapters;
    }

    private List<String> linked(String page, String name) {
        return Chapter.parse(page, repository.text(page)).links().stream()
                .map(link -> link.target().replaceFirst("#.*", ""))
                .filter(target -> target.matches(name))
                .map("docs/"::concat)
                .distinct()
                .sorted(Comparator.comparing(file -> page.equals(FIRST) ? file : ""))
                .toList();
    }
}
