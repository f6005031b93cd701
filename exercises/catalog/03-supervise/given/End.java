package sevenways.e03.supervise;

/** How a supervisor's work ended. */
sealed interface End {

    /** A child has done its work. */
    record Done() implements End {}

    /** Somebody has called {@code stop}. */
    record Stopped() implements End {}

    /** Too many deaths in too short a time. */
    record GaveUp(String lastDeath) implements End {}
}
