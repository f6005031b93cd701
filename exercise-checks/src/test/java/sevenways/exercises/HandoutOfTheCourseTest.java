package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.teacher.Handout;
import sevenways.exercises.teacher.LeftOut;

/** The copy of this very course. */
class HandoutOfTheCourseTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)[)#]");

    @TempDir
    private static Path folder;

    private static Handout.Copy copy;

    /** Fails if an answer has come along. */
    @BeforeAll
    static void handOut() throws Exception {
        var course = Project.here();
        assumeFalse(course.catalog().isHandedOut(), "the teacher has the solutions");
        copy = new Handout(course, course.catalog()).to(folder);
    }

    @Test
    void everyExerciseHasASolutionThatIsLeftOut() {
        assertThat(copy.leftOut().get(LeftOut.SOLUTIONS))
                .filteredOn(file -> file.endsWith(".java"))
                .hasSameSizeAs(new Project(folder).catalog().exercises());
        assertThat(copy.leftOut()).containsKeys(LeftOut.SECOND_APPROACHES, LeftOut.WRONG_ANSWERS);
    }

    /** Who hands out a page that links to a page for teachers has to mark that part as theirs. */
    @Test
    void noPageLinksToWhatIsLeftOut() throws IOException {
        var dead = new ArrayList<String>();
        for (var page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> dead.add(folder.relativize(page) + ": " + link));
        }
        assertThat(dead).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
