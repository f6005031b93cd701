package sevenways.exercises.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sevenways.exercises.predict.Lesson;
import sevenways.exercises.predict.Question;
import sevenways.exercises.predict.Question.Choice;

/** Asks a lesson's questions, one after the other. */
record Guesses(Screen screen, BufferedReader in) {

    /** Those that are known already are not asked for; one that nobody answers is left out. */
    Map<Question, Choice> of(Lesson lesson, Map<Question, Choice> known) throws IOException {
        var guesses = new LinkedHashMap<Question, Choice>();
        for (var question : lesson.questions()) {
            var guess = known.containsKey(question) ? Optional.of(known.get(question)) : ask(question);
            guess.ifPresent(choice -> guesses.put(question, choice));
        }
        return guesses;
    }

    private Optional<Choice> ask(Question question) throws IOException {
        screen.line("");
        screen.paragraph(question.asks());
        for (var choice : question.choices()) {
            screen.labelled(String.valueOf(question.letter(choice)), choice.says());
        }
        var last = question.letter(question.choices().getLast());
        screen.line(screen.faint("Your guess, a to %s (Enter alone: none):".formatted(last)));
        for (var line = in.readLine(); line != null && !line.isBlank(); line = in.readLine()) {
            var guess = question.choice(line.strip());
            if (guess.isPresent()) {
                return guess;
            }
            screen.line("A letter from a to %s, please.".formatted(last));
        }
        return Optional.empty();
    }
}
