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
    private static final CountDownLatch ANSWERED = new CountDownLatch(1);
    private static final java.util.concurrent.atomic.AtomicBoolean ASKING = new java.util.concurrent.atomic.AtomicBoolean();
    private static volatile String value;

    static String value() {
        if (ASKING.compareAndSet(false, true)) {
            value = Remote.ask();
            ANSWERED.countDown();
        }
        try {
            ANSWERED.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return value;
    }
    // end of your turn
}
