package sevenways.exercises.predict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sevenways.lab.report.RunReport;

/**
 * One that a lesson's run answers.
 *
 * @param name what a guess is stored under
 * @param lesson whose run answers it; not given where there is one run only
 * @param choices in the order of what they stand for, the smallest first
 * @param because why it is as it is, in a sentence
 * @param read where to read more, as {@code docs/02-threads.md#what-you-see}
 */
public record Question(
        String name, String asks, Measure measure, String lesson, List<Choice> choices, String because, String read) {

    /** @param upTo the greatest number that it stands for; of the last choice, not given */
    public record Choice(String says, Double upTo) {

        private boolean standsFor(double number) {
            return upTo == null || number <= upTo;
        }
    }

    /** Choices are shown with a letter each. */
    public char letter(Choice choice) {
        return (char) ('a' + choices.indexOf(choice));
    }

    /** Empty if no choice has that letter. */
    public Optional<Choice> choice(String letter) {
        return choices.stream()
                .filter(choice -> letter.equalsIgnoreCase(String.valueOf(letter(choice))))
                .findFirst();
    }

    /** The choice that stands for a number that was measured. */
    public Choice choice(double measured) {
        return choices.stream()
                .filter(choice -> choice.standsFor(measured))
                .findFirst()
                .orElseThrow();
    }

    /** Empty if the run does not know, or was not made. */
    public OptionalDouble measured(List<RunReport> runs) {
        return runs.stream()
                .filter(run -> lesson == null || run.lesson().equals(lesson))
                .findFirst()
                .map(measure::of)
                .orElse(OptionalDouble.empty());
    }
}
