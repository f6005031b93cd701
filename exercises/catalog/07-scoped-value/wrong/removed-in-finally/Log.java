package sevenways.e07.scopedvalue;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.Consumer;

/**
 * Notes what is done for which page.
 *
 * <p>Wanted: what is logged within the work for a page begins with the name of that page, whatever other threads do
 * meanwhile. All else begins with "-", also on a thread that has worked for a page before.
 */
final class Log {

    private final Consumer<String> lines;

    Log(Consumer<String> lines) {
        this.lines = lines;
    }

    // your turn
    private static final ThreadLocal<String> PAGE = ThreadLocal.withInitial(() -> "-");

    void workFor(String page, Runnable work) {
        PAGE.set(page);
        try {
            work.run();
        } finally {
            PAGE.remove();
        }
    }

    void log(String what) {
        lines.accept(PAGE.get() + ": " + what);
    }
    // end of your turn
}
