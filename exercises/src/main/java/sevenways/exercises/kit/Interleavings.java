package sevenways.exercises.kit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * Looks for an order of two threads' steps that breaks an answer, wherever it keeps its state: Lincheck runs them one
 * step after the other in many orders. It takes two seconds to start, so the check asks here last.
 *
 * <p>The check's JVM needs {@code -XX:+EnableDynamicAgentLoading}, {@code --sun-misc-unsafe-memory-access=allow},
 * {@code -XX:-PrintWarnings} and {@code -Dlincheck.logLevel=ERROR}, and a limit of 60 s: beside other programs it takes
 * much longer than it should.
 *
 * <p>Lincheck does not follow everything, and what it does not follow passes. So races are made by a class, with
 * {@code new}, and neither by a lambda nor by a method reference; and a race that is known must be found.
 */
public final class Interleavings {

    /** So many orders; a race of a few steps is found among the first ten. */
    private static final int ORDERS = 100;

    private static final String ABOVE_THE_TABLE = "The following interleaving leads to the error:";

    /** The head, and what is indented by at least one call and by no more than four; a switch wherever it is. */
    private static final Pattern STEP =
            Pattern.compile("\\|( +\\|)? *Thread \\d.*|\\|( +\\|)? {3,9}[^ |].*|\\|( +\\|)? +switch.*");

    /** What two threads do at the same time. */
    public abstract static class Race {

        protected abstract void one();

        protected abstract void two();

        /** Asked when both have ended. */
        protected abstract boolean isRight();
    }

    /** Begins a race anew. */
    public abstract static class Races {

        protected abstract Race race();
    }

    private static final class Known extends Races {

        @Override
        protected Race race() {
            return new LostUpdate();
        }
    }

    private static final class LostUpdate extends Race {

        private volatile int count;

        @Override
        protected void one() {
            count++;
        }

        @Override
        protected void two() {
            count++;
        }

        @Override
        protected boolean isRight() {
            return count == 2;
        }
    }

    /** Lets no exception pass unseen but Lincheck's own, which must not be caught. */
    private static final class Side extends Thread {

        private final Race race;
        private final boolean isOne;
        private RuntimeException thrown;

        Side(Race race, boolean isOne) {
            this.race = race;
            this.isOne = isOne;
        }

        @Override
        public void run() {
            try {
                if (isOne) {
                    race.one();
                } else {
                    race.two();
                }
            } catch (RuntimeException e) {
                thrown = e;
            }
        }
    }

    private Interleavings() {}

    /** Whether this JVM has one of the flags that it needs for it. */
    static boolean areWanted() {
        return System.getProperty("lincheck.logLevel") != null;
    }

    /** Whether Lincheck runs its orders in it. Lincheck tells such a thread to end, and does not wait until it has. */
    static boolean areRunBy(Thread thread) {
        return thread.getClass().getName().equals("sun.nio.ch.lincheck.TestThread");
    }

    /** What takes two seconds the first time. */
    static void rehearse() {
        search(new Known());
    }

    /** An order that breaks it, as a table of a column for each thread; empty if none was found. */
    public static Optional<String> breaking(Races races) {
        var found = search(races);
        if (found.isEmpty() && search(new Known()).isEmpty()) {
            throw new IllegalStateException("Lincheck does not find a race that is there: it does not know this JDK");
        }
        return found;
    }

    /** On a busy machine Lincheck 3.7 has found an order and failed to write it down: then once more. */
    private static Optional<String> search(Races races) {
        try {
            return searchOnce(races);
        } catch (IndexOutOfBoundsException e) {
            return searchOnce(races);
        }
    }

    private static Optional<String> searchOnce(Races races) {
        try {
            Lincheck.runConcurrentTest(ORDERS, () -> run(races.race()));
            return Optional.empty();
        } catch (LincheckAssertionError e) {
            return Optional.of(twoColumns(e.getMessage()));
        }
    }

    private static void run(Race race) {
        var one = new Side(race, true);
        var two = new Side(race, false);
        // Lincheck knows the methods of Thread, and not those of a class that inherits them.
        for (Thread side : List.of(one, two)) {
            side.start();
        }
        for (Thread side : List.of(one, two)) {
            join(side);
        }
        if (one.thrown != null) {
            throw one.thrown;
        }
        if (two.thrown != null) {
            throw two.thrown;
        }
        if (!race.isRight()) {
            throw new AssertionError("broken");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    /** The steps of the two threads, down to what the answer calls; the thread that started them says nothing. */
    private static String twoColumns(String message) {
        var rows = message.lines()
                .dropWhile(line -> !line.contains(ABOVE_THE_TABLE))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        if (rows.size() < 2) {
            return message.strip();
        }
        var border = rows.get(1).indexOf('|', 1);
        return rows.stream()
                .map(row -> row.substring(Math.min(border, row.length())))
                .filter(Interleavings::isOfTheAnswer)
                .map(row -> row.replace("race.one()", "(its call)").replace("race.two()", "(its call)"))
                .collect(Collectors.joining("\n", ABOVE_THE_TABLE + "\n", ""));
    }

    private static boolean isOfTheAnswer(String row) {
        return STEP.matcher(row).matches();
    }
}
