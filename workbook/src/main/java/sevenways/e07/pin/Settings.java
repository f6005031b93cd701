package sevenways.e07.pin;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/**
 * The settings of a program, which many virtual threads use.
 *
 * <p>Wanted: {@link Remote} is asked once, when somebody needs the settings first, and whoever waits for them gives its
 * carrier back meanwhile. If the question fails, nobody waits for ever.
 */
final class Settings {

    private Settings() {}

    // your turn
    private static final String VALUE = Remote.ask();

    static String value() {
        return VALUE;
    }
    // end of your turn
}
