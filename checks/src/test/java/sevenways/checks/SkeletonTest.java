package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever knows the chapter of one lesson finds the way in all of them. */
class SkeletonTest {

    /** How the headings begin; others may stand between. */
    private static final List<String> SECTIONS = List.of(
            "Predict",
            "Run",
            "What you see",
            "Why",
            "What it costs",
            "How failure looks",
            "What the next",
            "Exercises",
            "In the workbook");

    private static final Repository repository = Repository.here();

    static List<String> lessons() {
        return repository.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theSectionsComeInOneOrder(String lesson) {
        assertThat(headings(chapter(lesson)).flatMap(SkeletonTest::section)).isEqualTo(SECTIONS);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theChapterBeginsWithAQuestionAndAModel(String lesson) {
        assertThat(chapter(lesson).split("\n## ", 2)[0]).containsSubsequence("\n**Question.** ", "\n**The model.** ");
    }

    private static String chapter(String lesson) {
        return repository.text("docs/" + lesson + ".md");
    }

    private static Stream<String> section(String heading) {
        return SECTIONS.stream().filter(heading::startsWith);
    }

    /** Of sections, without those of their parts. */
    private static Stream<String> headings(String content) {
        return Stream.iterate(Chapter.markdown(content).getFirstChild(), node -> node != null, Node::getNext)
                .filter(node -> node instanceof Heading heading && heading.getLevel() == 2)
                .map(heading -> ((Text) heading.getFirstChild()).getLiteral());
    }
}
