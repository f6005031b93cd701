package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import sevenways.checks.Chapter.Place;

/**
 * What a page asks, and the answers that are folded: below its exercises, or within each of them. What is to be predicted
 * has the answer number 0, there or in its own section.
 *
 * @param predictions where the section "Predict" begins
 * @param exercises by their numbers
 * @param answers by their numbers
 */
record Questions(List<Place> predictions, Map<Integer, Place> exercises, Map<Integer, Place> answers) {

    private static final String PREDICT = "Predict";
    private static final String EXERCISES = "Exercises";

    static Questions of(String file, String content) {
        var questions = new Questions(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        var section = "";
        var folded = false;
        for (var node = Chapter.markdown(content).getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> {
                    section = heading.getFirstChild() instanceof Text text ? text.getLiteral() : "";
                    if (section.equals(PREDICT)) {
                        questions.predictions.add(Chapter.place(file, heading));
                    }
                }
                case HtmlBlock html -> {
                    folded = folds(html);
                    if (folded && section.equals(PREDICT)) {
                        questions.answers.put(0, Chapter.place(file, html));
                    }
                }
                case OrderedList list -> {
                    if (section.equals(EXERCISES)) {
                        questions.add(file, list, folded);
                    }
                }
                default -> {}
            }
        }
        return questions;
    }

    private static boolean folds(Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().startsWith("<details>");
    }

    private void add(String file, OrderedList list, boolean folded) {
        var number = list.getMarkerStartNumber();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var place = Chapter.place(file, item);
            (folded ? answers : exercises).put(number, place);
            for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (folds(part)) {
                    answers.put(number, place);
                }
            }
            number++;
        }
    }

    boolean any() {
        return !predictions.isEmpty() || !exercises.isEmpty() || !answers.isEmpty();
    }

    /** What is asked and not answered, or answered and not asked; each with its line, and what to do about it. */
    List<String> flaws() {
        var unanswered = exercises.entrySet().stream()
                .filter(exercise -> !answers.containsKey(exercise.getKey()))
                .map(exercise -> exercise.getValue() + ": exercise " + exercise.getKey()
                        + " has no answer: give it one of the same number below the exercises, behind"
                        + " <details><summary>The answers</summary>");
        var unasked = answers.entrySet().stream()
                .filter(answer -> answer.getKey() != 0 && !exercises.containsKey(answer.getKey()))
                .map(answer -> answer.getValue() + ": there is no exercise " + answer.getKey() + " to this answer");
        var unseen = predictions.stream()
                .filter(prediction -> !answers.containsKey(0))
                .map(prediction -> prediction
                        + ": what is predicted here has no answer: give it the number 0 of those below the exercises");
        return Stream.of(unanswered, unasked, unseen).flatMap(flaws -> flaws).toList();
    }
}
