package sevenways.exercises.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sevenways.exercises.predict.Lesson;
import sevenways.exercises.predict.LessonRun;
import sevenways.exercises.predict.Question;
import sevenways.exercises.predict.Question.Choice;

@Command(name = "predict", description = "Asks what a lesson will do, runs it, and shows both.")
final class PredictCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "LESSON", description = "01 to 07, or comparison.")
    private String name;

    @Option(
            names = "--guess",
            paramLabel = "QUESTION=LETTER",
            description = "A guess, as peak=a; whatever is not guessed so is asked for.")
    private Map<String, String> given = Map.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var course = desk.course();
        var screen = desk.screen();
        var lesson = lesson(Lesson.in(course.project().predictions()));
        var guesses =
                new Guesses(screen, new BufferedReader(new InputStreamReader(System.in))).of(lesson, given(lesson));
        var stored = new TreeMap<String, String>();
        guesses.forEach((question, choice) -> stored.put(question.name(), choice.says()));
        course.progressFile().change(progress -> progress.withPrediction(lesson.shortName(), stored));
        screen.line("");
        screen.line(screen.faint(lesson.name() + " runs ..."));
        new PredictionText(screen).print(lesson, guesses, new LessonRun(lesson).reports());
        return ExercisesCommand.DONE;
    }

    private Lesson lesson(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson -> name.equals(lesson.shortName()) || name.equals(lesson.name()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no lesson '%s' to predict; there are %s"
                                .formatted(
                                        name,
                                        lessons.stream().map(Lesson::shortName).collect(Collectors.joining(", ")))));
    }

    private Map<Question, Choice> given(Lesson lesson) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(
                        guess -> question(lesson, guess.getKey()),
                        guess -> choice(question(lesson, guess.getKey()), guess.getValue())));
    }

    private Question question(Lesson lesson, String name) {
        return lesson.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s asks nothing of the name '%s'; it asks %s"
                                .formatted(
                                        lesson.name(),
                                        name,
                                        lesson.questions().stream()
                                                .map(Question::name)
                                                .collect(Collectors.joining(", ")))));
    }

    private Choice choice(Question question, String letter) {
        return question.choice(letter)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'%s' has no choice '%s'; it has a to %s"
                                .formatted(
                                        question.name(),
                                        letter,
                                        question.letter(question.choices().getLast()))));
    }
}
