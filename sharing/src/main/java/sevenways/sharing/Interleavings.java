package sevenways.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * The order of two threads' steps in which a result is lost, as a model checker finds it: it runs both threads on its own
 * schedule, one step after the other, in one order after the other. No luck is needed, and no second processor.
 */
public final class Interleavings {

    /** A race of a few steps is found among the first ten. */
    private static final int ORDERS = 100;

    // region:race
    private static final class Page extends Thread {

        private final List<String> results;

        Page(String name, List<String> results) {
            super(name);
            this.results = results;
        }

        @Override
        public void run() {
            results.add("OK");
        }
    }

    private static void twoPages() {
        var results = new ArrayList<String>(2);
        startAndJoin(new Page("kettle", results), new Page("bus", results));
        if (results.size() != 2) {
            throw new AssertionError("two results were added, and there is " + results.size());
        }
    }
    // endregion:race

    private Interleavings() {}

    public static void main(String[] args) {
        twoColumns(found()).forEach(System.out::println);
    }

    /** On a busy machine Lincheck 3.7 has found an order and failed to write it down: then once more. */
    private static String found() {
        try {
            return search();
        } catch (IndexOutOfBoundsException e) {
            return search();
        }
    }

    private static String search() {
        try {
            Lincheck.runConcurrentTest(ORDERS, () -> twoPages());
        } catch (LincheckAssertionError e) {
            return e.getMessage();
        }
        throw new IllegalStateException("Lincheck does not find a race that is there: it does not know this JDK");
    }

    /** Lincheck does not follow a thread whose work is a lambda; and it knows the methods of Thread, not inherited ones. */
    private static void startAndJoin(Thread one, Thread two) {
        one.start();
        two.start();
        try {
            one.join();
            two.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    /** The first of its tables says it in short; the first column is the thread that has started the two. */
    private static List<String> twoColumns(String message) {
        var rows = message.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| -"))
                .toList();
        var border = rows.getFirst().indexOf('|', 1);
        return rows.stream()
                .map(row -> row.substring(border))
                .filter(row -> !row.matches("[| ]*"))
                .toList();
    }
}
