package sevenways.exercises.verdict;

/**
 * What an answer has printed.
 *
 * @param text its beginning
 * @param cutBytes how much more there was
 */
public record Output(String text, long cutBytes) {

    public static final Output NONE = new Output("", 0);
}
