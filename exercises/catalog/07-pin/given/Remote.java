package sevenways.e07.pin;

import java.util.function.Supplier;

/** Another machine, which knows the settings. To ask it takes a while. */
final class Remote {

    /** The check plays the other machine. */
    static volatile Supplier<String> answer = () -> "colour=blue";

    private Remote() {}

    /** Waits for the answer. */
    static String ask() {
        return answer.get();
    }
}
