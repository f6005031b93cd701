package sevenways.exercises.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.exercises.Classroom.ONE;
import static sevenways.exercises.Classroom.TWO;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import sevenways.exercises.Classroom;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.ProgressFile;

/** A learner in front of a watch: presses a key, or saves a file and waits for the verdict. */
class WatchingTest {

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private Classroom learner;

    @BeforeEach
    void begin() throws IOException {
        learner = new Classroom(root);
    }

    @Test
    void aSavedFileIsChecked() throws Exception {
        watch(new Script()
                .doing(() -> learner.answers(ONE, "return 3;"))
                .waitingFor("The number is not two.")
                .doing(() -> learner.answers(ONE, "return 2;"))
                .waitingFor("10-one  solved"));
        assertThat(out.toString()).contains("next      10-two");
    }

    @Test
    void anyExerciseMayBeSaved() throws Exception {
        watch(new Script().doing(() -> learner.answers(TWO, "return 2;")).waitingFor("10-two  solved"));
    }

    @Test
    void aFileThatIsDeletedIsMissed() throws Exception {
        watch(new Script().doing(() -> Files.delete(learner.file(ONE))).waitingFor("no such file"));
    }

    @Test
    void aHintIsForWhatWasSavedLast() throws Exception {
        watch(new Script()
                .doing(() -> learner.answers(TWO, "return 3;"))
                .waitingFor("The number is not two.")
                .pressing('h'));
        assertThat(out.toString()).containsPattern("10-two  A number\\R +hint 1 +Is it odd\\?");
    }

    @Test
    void nextGoesOnWithoutSolving() throws Exception {
        watch(new Script().pressing('n').pressing('h'));
        assertThat(out.toString()).containsPattern("now +10-two").containsPattern("10-two  A number\\R +hint 1");
    }

    @Test
    void aResetIsAskedForAndIsNoSave() throws Exception {
        learner.answers(ONE, "return 3;");
        watch(new Script()
                .pressing('r')
                .pressing('n')
                .pressing('r')
                .pressing('y')
                .lookingAround());
        assertThat(learner.file(ONE)).hasContent(Classroom.withLines(ONE, "return 1;"));
        assertThat(out.toString()).contains("Number.java.mine").doesNotContain("not yet");
    }

    private void watch(Script script) throws Exception {
        var project = learner.project();
        var course = new Course(project, project.catalog(), new ProgressFile(project, out::append));
        var screen = new Screen(new PrintWriter(out, true), Help.defaultColorScheme(Ansi.OFF), 80);
        try (var checking = Checking.of(course)) {
            new Watching(course, screen, checking, script).untilQuit();
        }
    }

    private interface Step {
        /** A key, or nothing for now; done when it answers true. */
        boolean isDone(ArrayDeque<Character> pressed) throws IOException;
    }

    private interface Action {
        void run() throws IOException;
    }

    /** Looks at the screen whenever the watch looks for a key. */
    private final class Script implements Keys {

        private final Queue<Step> steps = new ArrayDeque<>();

        Script doing(Action action) {
            return step(_ -> {
                action.run();
                return true;
            });
        }

        Script waitingFor(String text) {
            return step(_ -> out.toString().contains(text));
        }

        Script pressing(char key) {
            return step(pressed -> pressed.add(key));
        }

        /** Twice is once more than it takes to see a save. */
        Script lookingAround() {
            return step(_ -> true).step(_ -> true).step(_ -> true);
        }

        private Script step(Step step) {
            steps.add(step);
            return this;
        }

        @Override
        public Optional<Character> next(Duration patience) throws IOException {
            var pressed = new ArrayDeque<Character>();
            if (steps.isEmpty()) {
                return Optional.of(QUIT);
            }
            if (steps.element().isDone(pressed)) {
                steps.remove();
            }
            return Optional.ofNullable(pressed.poll());
        }

        @Override
        public boolean needEnter() {
            return false;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
