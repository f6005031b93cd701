package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.predict.Lesson;
import sevenways.exercises.predict.Question;
import sevenways.exercises.predict.Question.Choice;
import sevenways.testkit.Anchors;

/** What is asked before a lesson runs. */
class PredictionsTest {

    private static final Project project = Project.here();

    static List<Lesson> lessons() throws IOException {
        return Lesson.in(project.predictions());
    }

    @Test
    void everyLessonAsks() throws IOException {
        assertThat(lessons())
                .extracting(Lesson::shortName)
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "comparison");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonAsksThreeToFiveQuestionsThatCanBeAnswered(Lesson lesson) throws ReflectiveOperationException {
        assertThat(Class.forName(lesson.main()).getDeclaredMethod("main", String[].class))
                .isNotNull();
        assertThat(lesson.questions()).hasSizeBetween(3, 5);
        assertThat(lesson.questions()).extracting(Question::name).doesNotHaveDuplicates();
        assertThat(lesson.questions()).allSatisfy(question -> {
            assertThat(question.choices()).hasSizeBetween(2, 4);
            assertThat(question.choices()).extracting(Choice::says).doesNotHaveDuplicates();
            var bounds = question.choices().stream().map(Choice::upTo).toList();
            assertThat(bounds.getLast()).isNull();
            assertThat(bounds.subList(0, bounds.size() - 1))
                    .doesNotContainNull()
                    .isSorted();
            assertThat(question.because()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsSectionsCanBeRead(Lesson lesson) throws IOException {
        for (var question : lesson.questions()) {
            var parts = question.read().split("#");
            assertThat(Anchors.in(project.root().resolve(parts[0])))
                    .as(question.read())
                    .contains(parts[1]);
        }
    }
}
