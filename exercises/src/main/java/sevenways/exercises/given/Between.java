package sevenways.exercises.given;

/** What happens between the turns of green threads. */
public interface Between {

    /** Before each turn. */
    default void turn() {}

    /** Nobody can go on. A whole runtime would sleep now, until somebody can. Whoever is woken meanwhile goes on. */
    void nobodyCanGoOn();
}
