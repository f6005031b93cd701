package sevenways.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Expectation;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.Place;
import sevenways.exercises.verdict.AnswerVerdict;

/** An exercise without a lesson, for answers that go too far. */
final class ThrowAway {

    /** For those that never end; others are far below it. */
    private static final int LIMIT_SECONDS = 30;

    static final Exercise EXERCISE = new Exercise(
            "limits-go",
            "Go",
            "Go.java",
            1,
            false,
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            LIMIT_SECONDS,
            new Expectation(AnswerVerdict.Kind.NOT_YET, "", ""),
            Map.of());

    private static final String CHECK = """
            package sevenways.limits.go;

            import sevenways.exercises.kit.NotYet;
            import sevenways.exercises.kit.Proof;

            final class GoCheck {

                @Proof(1)
                void goes() throws Exception {
                    new Go().go();
                }

                @Proof(2)
                void callsBack() throws Exception {
                    new Go().go(() -> {
                        throw new NotYet("nothing", "a call", "Your code called back.");
                    });
                }
            }
            """;

    /** The lines of an answer begin with this one. */
    static final int FIRST_LINE = 6;

    private static final String ANSWER = """
            package sevenways.limits.go;

            final class Go {

                void go() throws Exception {
            %s
                }

                void go(Runnable back) throws Exception {
            %s
                }
            }
            """;

    private final Checker checker;
    private final Path folder;
    private final Path check;

    ThrowAway(Path folder) throws IOException {
        this(folder, Place.HERE);
    }

    ThrowAway(Path folder, Place place) throws IOException {
        checker = new Checker(place);
        this.folder = folder;
        check = Files.createDirectories(folder.resolve("check"));
        Files.writeString(check.resolve("GoCheck.java"), CHECK);
    }

    /** What is said of an answer that does this when it is asked to go. */
    AnswerVerdict whoDoes(String statements) throws IOException, InterruptedException {
        return of(ANSWER.formatted(statements, ""), EXERCISE.limit());
    }

    AnswerVerdict whoDoesFor(Duration limit, String statements) throws IOException, InterruptedException {
        return of(ANSWER.formatted(statements, ""), limit);
    }

    AnswerVerdict whoDoesWithACallback(String statements) throws IOException, InterruptedException {
        return of(ANSWER.formatted("", statements), EXERCISE.limit());
    }

    AnswerVerdict whoWrites(String source) throws IOException, InterruptedException {
        return of(source, EXERCISE.limit());
    }

    private AnswerVerdict of(String source, Duration limit) throws IOException, InterruptedException {
        Files.writeString(file(), source);
        return check(limit);
    }

    Path file() {
        return folder.resolve("Go.java");
    }

    /** Of the file as it is. */
    AnswerVerdict check() throws IOException, InterruptedException {
        return check(EXERCISE.limit());
    }

    private AnswerVerdict check(Duration limit) throws IOException, InterruptedException {
        return checker.check(new Answer(EXERCISE, file(), List.of(check), folder.resolve("work")), limit);
    }
}
