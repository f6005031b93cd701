package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** README.md and the chapters say what the sources say; one test for each block, link and picture. */
class ChaptersTest {

    private static final int MOST_LINES = 400;

    private final Repository repository = Repository.here();

    @TestFactory
    Stream<DynamicContainer> chapters() {
        return repository.chapters().stream().map(this::chapter);
    }

    private DynamicContainer chapter(String name) {
        var chapter = Chapter.parse(name, repository.text(name));
        var check = new ChapterCheck(repository, chapter);
        var blocks = chapter.fences().stream()
                .map(fence -> dynamicTest(fence.place() + " " + fence.language(), () -> check.block(fence)));
        var links = chapter.links().stream()
                .map(link -> dynamicTest(link.place() + " " + link.target(), () -> check.link(link)));
        var pictures = chapter.pictures().stream()
                .map(picture -> dynamicTest(picture.place() + " " + picture.target(), () -> check.picture(picture)));
        var length = Stream.of(dynamicTest(
                "at most " + MOST_LINES + " lines",
                () -> assertThat(repository.text(name).lines()).hasSizeLessThanOrEqualTo(MOST_LINES)));
        return dynamicContainer(name, Stream.of(length, blocks, links, pictures).flatMap(tests -> tests));
    }
}
