package sevenways.testkit.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;

/** What became of one class of tests, in one line. */
final class ClassLine {

    private final String name;
    private final long start = System.nanoTime();
    private final SequencedSet<String> reasons = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private final Count count = new Count();

    ClassLine(Class<?> type) {
        name = type.getSimpleName();
    }

    void passed() {
        count.passed++;
    }

    void failed() {
        count.failed++;
    }

    void skipped(String reason) {
        count.skipped++;
        reasons.add(reason);
    }

    /** Something that the class itself has to say of its tests. */
    void remark(String remark) {
        remarks.add(remark);
    }

    Count count() {
        return count;
    }

    /** Such as "  DispatchTest                 0.2 s  6 passed". */
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add(count.passed + " passed");
        if (count.failed > 0) {
            parts.add(count.failed + " FAILED");
        }
        if (count.skipped > 0) {
            parts.add(count.skipped + " skipped: " + String.join(" ", reasons));
        }
        parts.addAll(remarks);
        var seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
        return String.format(Locale.ROOT, "  %-26s %5.1f s  %s", name, seconds, String.join("; ", parts));
    }
}
