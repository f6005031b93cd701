package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Expectation;
import sevenways.exercises.catalog.Hole;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.progress.Course;
import sevenways.exercises.run.KnownAnswers;
import sevenways.exercises.run.KnownAnswers.Role;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.testkit.Anchors;

/** What every exercise has, and how its files agree. */
class CatalogTest {

    private static final int MOST_LINES_TO_WRITE = 30;
    private static final int MOST_HANGS = 8;

    /** A line of the list fits into a terminal of 80 columns, whatever it says of the exercise. */
    private static final int LONGEST_TITLE = 35;

    private static final Project project = Project.here();
    private static final Catalog catalog = project.catalog();

    static Stream<Named<Exercise>> exercises() {
        return catalog.exercises().stream().map(exercise -> Named.of(exercise.id(), exercise));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void answersDifferBetweenTheMarksOnly(Exercise exercise) throws IOException {
        var starter = Hole.in(catalog.pristine(exercise));
        for (var known : KnownAnswers.of(catalog, exercise)) {
            var answer = Hole.in(known.file());
            assertThat(answer.before()).as(known.file().toString()).isEqualTo(starter.before());
            assertThat(answer.after()).as(known.file().toString()).isEqualTo(starter.after());
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aLearnerHasAScreenToFillAtMost(Exercise exercise) throws IOException {
        for (var known : KnownAnswers.of(catalog, exercise)) {
            if (known.role() == Role.STARTER || known.role() == Role.SOLUTION) {
                assertThat(Hole.in(known.file()).inside())
                        .as(known.file().toString())
                        .hasSizeLessThanOrEqualTo(MOST_LINES_TO_WRITE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void helpIsThere(Exercise exercise) {
        assertThat(exercise.hints()).hasSize(3).noneMatch(String::isBlank);
        assertThat(exercise.idea()).isNotBlank();
        assertThat(exercise.title()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TITLE);
        assertThat(exercise.minutes()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aSolutionSaysWhyItIsOne(Exercise exercise) {
        assumeFalse(catalog.isHandedOut(), "the teacher has the solutions");
        assertThat(catalog.solution(exercise).resolveSibling("why.md")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatItNeedsStandsAboveIt(Exercise exercise) {
        var above = catalog.exercises().subList(0, catalog.exercises().indexOf(exercise));
        var trunk = above.stream().filter(other -> !other.branch()).map(Exercise::id);
        assertThat(exercise.needs()).isSubsetOf(trunk.toList());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itsSectionsCanBeRead(Exercise exercise) throws IOException {
        assertThat(exercise.sections()).isNotEmpty();
        for (var section : exercise.sections()) {
            var parts = section.split("#");
            assertThat(parts).as(section).hasSize(2);
            assertThat(Anchors.in(project.root().resolve(parts[0]))).as(section).contains(parts[1]);
        }
    }

    /** At the end of the page where the first exercise of its lesson is read about. */
    @ParameterizedTest
    @MethodSource("exercises")
    void itsChapterListsIt(Exercise exercise) throws IOException {
        var first = catalog.exercises().stream()
                .filter(other -> other.group().equals(exercise.group()))
                .findFirst()
                .orElseThrow();
        var row = "| [%s](../%s) | %s | %d min%s |"
                .formatted(
                        exercise.id(),
                        project.shown(project.file(exercise)),
                        exercise.title(),
                        exercise.minutes(),
                        exercise.branch() ? ", off the path" : "");
        var page = first.sections().getFirst().replaceFirst("#.*", "");
        assertThat(Files.readAllLines(project.root().resolve(page))).contains(row);
    }

    @Test
    void fewAnswersHang() {
        assertThat(catalog.exercises().stream()
                        .flatMap(exercise -> exercise.wrong().values().stream())
                        .map(Expectation::kind)
                        .filter(Kind.HANGS::equals))
                .hasSizeLessThanOrEqualTo(MOST_HANGS);
    }

    @Test
    void everyExerciseIsOnThePath() throws IOException {
        try (var folders = Files.list(catalog.folder())) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            catalog.exercises().stream().map(Exercise::id).toList());
        }
    }

    /** A learner's half-written file turns no build red: only who hands the workbook out asks for this. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "REQUIRE_PRISTINE_WORKBOOK",
            matches = "true",
            disabledReason = "the workbook is the learner's, unless REQUIRE_PRISTINE_WORKBOOK=true")
    void theWorkbookIsAsItIsHandedOut() throws IOException {
        var course = new Course(project, catalog, null);
        var different = new ArrayList<String>();
        for (var exercise : catalog.exercises()) {
            if (!course.isUntouched(exercise)) {
                different.add(project.shown(project.file(exercise)));
            }
            course.changedGivenFiles(exercise)
                    .forEach(name -> different.add(
                            project.shown(project.workbook(exercise).resolve(name))));
        }
        assertThat(different).isEmpty();
    }
}
