package sevenways.exercises.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.lab.JavaCommand;

class StandByTest {

    @TempDir
    private Path folder;

    private final Checker checker = new Checker();
    private Answer answer;

    /** Its check looks into the answer's file only. */
    @BeforeEach
    void aSmallExercise() throws IOException {
        var check = Files.createDirectory(folder.resolve("check"));
        Files.writeString(check.resolve("NumberCheck.java"), """
                package sevenways.test.number;

                import sevenways.exercises.kit.NotYet;
                import sevenways.exercises.kit.Proof;

                class NumberCheck {
                    @Proof(1)
                    void isTwo() {
                        if (new Number().get() != 2) {
                            throw new NotYet("2", "" + new Number().get(), "The number is not two.");
                        }
                    }
                }
                """);
        answer = answer("first");
        save(1);
    }

    @AfterEach
    void nobodyWaitsAnyLonger() {
        checker.close();
    }

    @Test
    void theFileIsTheOneThatIsThereAtTheCheck() throws Exception {
        checker.expect(answer);
        save(2);

        assertThat(checker.check(answer).kind()).isEqualTo(AnswerVerdict.Kind.SOLVED);
    }

    @Test
    void theNextAnswerIsNotTheLastOne() throws Exception {
        checker.expect(answer);
        save(2);
        checker.check(answer);
        var next = answer("second");
        checker.expect(next);
        save(3);

        assertThat(checker.check(next).got()).isEqualTo("3");
    }

    @Test
    void anotherAnswerThanTheExpectedOneIsChecked() throws Exception {
        checker.expect(answer("second"));

        assertThat(checker.check(answer).got()).isEqualTo("1");
    }

    @Test
    void theOneThatWaitsIsTaken() throws Exception {
        try (var standBy = new StandBy(Place.HERE)) {
            var waiting = startedBy(() -> standBy.prepare(answer));

            try (var jvm = standBy.take(answer)) {
                assertThat(jvm.process()).isEqualTo(waiting);
            }
        }
    }

    @Test
    void oneThatHasDiedIsReplaced() throws Exception {
        var waiting = startedBy(() -> checker.expect(answer));
        waiting.destroyForcibly();
        waiting.onExit().join();

        assertThat(checker.check(answer).got()).isEqualTo("1");
    }

    @Test
    void nobodyWaitsForACheckerThatIsClosed() throws Exception {
        var waiting = startedBy(() -> checker.expect(answer));

        checker.close();

        waiting.onExit().join();
    }

    /** However it ends: here it is killed, and can do nothing more. */
    @Test
    void itEndsWithTheOneThatStartedIt() throws Exception {
        var command = JavaCommand.of(JavaCommand.flags(), Parent.class.getName(), List.of(folder.toString()));
        var parent = new ProcessBuilder(command).redirectErrorStream(true).start();
        var pid = Long.parseLong(parent.inputReader().readLine());
        var waiting = ProcessHandle.of(pid).orElseThrow();

        parent.destroyForcibly().waitFor();

        await().until(() -> !waiting.isAlive());
    }

    static final class Parent {
        public static void main(String[] args) throws Exception {
            var answer = answerIn(Path.of(args[0]), "parent");
            System.out.println(
                    startedBy(() -> new StandBy(Place.HERE).prepare(answer)).pid());
            Thread.currentThread().join();
        }
    }

    private interface Start {
        void run() throws IOException, InterruptedException;
    }

    /** Children of other tests may be about to end. */
    private static ProcessHandle startedBy(Start start) throws IOException, InterruptedException {
        var before = ProcessHandle.current().children().toList();
        start.run();
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(String workFolder) {
        return answerIn(folder, workFolder);
    }

    private static Answer answerIn(Path folder, String workFolder) {
        var exercise = Project.here().catalog().exercises().getFirst();
        var ours = new Exercise(
                "test-number",
                exercise.title(),
                "Number.java",
                exercise.minutes(),
                false,
                null,
                exercise.idea(),
                exercise.sections(),
                exercise.hints(),
                null,
                0,
                null,
                null);
        return new Answer(
                ours, folder.resolve("Number.java"), List.of(folder.resolve("check")), folder.resolve(workFolder));
    }

    private void save(int number) throws IOException {
        Files.writeString(folder.resolve("Number.java"), """
                package sevenways.test.number;

                class Number {
                    int get() {
                        return %d;
                    }
                }
                """.formatted(number));
    }
}
