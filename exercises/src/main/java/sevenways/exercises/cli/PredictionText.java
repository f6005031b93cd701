package sevenways.exercises.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sevenways.exercises.predict.Lesson;
import sevenways.exercises.predict.Question;
import sevenways.exercises.predict.Question.Choice;
import sevenways.lab.report.RunReport;

/** What was guessed, and what was measured. */
record PredictionText(Screen screen) {

    void print(Lesson lesson, Map<Question, Choice> guesses, List<RunReport> runs) {
        for (var question : lesson.questions()) {
            print(question, Optional.ofNullable(guesses.get(question)), runs);
        }
        screen.line("");
        screen.line("%d of %d as you said."
                .formatted(right(guesses, runs), lesson.questions().size()));
    }

    private void print(Question question, Optional<Choice> guess, List<RunReport> runs) {
        var measured = question.measured(runs);
        screen.line("");
        screen.paragraph(question.asks());
        screen.labelled("guess", guess.map(Choice::says).orElse("none"));
        if (measured.isEmpty()) {
            screen.labelled("measured", "nothing: the run could not tell");
            return;
        }
        var number = measured.getAsDouble();
        screen.labelled("measured", "%s (%s)".formatted(question.choice(number).says(), shown(number)));
        screen.labelled("because", question.because());
        if (guess.isPresent() && !guess.get().equals(question.choice(number))) {
            screen.whole("read", question.read());
        }
    }

    private static long right(Map<Question, Choice> guesses, List<RunReport> runs) {
        return guesses.entrySet().stream()
                .filter(guess -> guess.getKey().measured(runs).stream()
                        .mapToObj(guess.getKey()::choice)
                        .anyMatch(guess.getValue()::equals))
                .count();
    }

    /** A count is whole, and a multiple has one decimal. */
    private static String shown(double number) {
        return number == Math.rint(number)
                ? String.valueOf(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
