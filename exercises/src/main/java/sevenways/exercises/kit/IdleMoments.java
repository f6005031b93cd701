package sevenways.exercises.kit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import sevenways.exercises.given.Between;

/**
 * A script for the moments in which no green thread can go on. Such a moment is a fact, for everything is on one thread:
 * whatever has not happened by then never happens by itself.
 */
public final class IdleMoments implements Between {

    private static final int MOST_TURNS = 1_000;

    private final String asksAgain;
    private final Supplier<StackTraceElement[]> where;
    private final Queue<Runnable> script;
    private int turns;
    private int passed;

    /**
     * @param asksAgain the sentence for 1,000 turns without such a moment
     * @param where then, the stack on which the answer stands
     * @param script what is to happen at the first such moment, at the second, and so on
     */
    public IdleMoments(String asksAgain, Supplier<StackTraceElement[]> where, Runnable... script) {
        this.asksAgain = asksAgain;
        this.where = where;
        this.script = new ArrayDeque<>(List.of(script));
    }

    /** How many there have been. */
    public int passed() {
        return passed;
    }

    @Override
    public void turn() {
        turns++;
        if (turns > MOST_TURNS) {
            throw new NotYet("all wait, and the hub can sleep", "1,000 turns", asksAgain, where.get());
        }
    }

    @Override
    public void nobodyCanGoOn() {
        turns = 0;
        passed++;
        var step = script.poll();
        if (step != null) {
            step.run();
        }
    }
}
