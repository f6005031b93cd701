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
    private static final ThreadLocal<String> PAGE = new InheritableThreadLocal<>();

    void workFor(String page, Runnable work) {
        var before = PAGE.get();
        PAGE.set(page);
        try {
            work.run();
        } finally {
            PAGE.set(before);
        }
    }

    void log(String what) {
        lines.accept(Objects.requireNonNullElse(PAGE.get(), "-") + ": " + what);
    }
    // end of your turn
}
