package sevenways.comparison.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.cli.Require;
import sevenways.lab.report.RunReport;

/**
 * Who waited: columns as {@link Packed} has them, in the order in which the list has the first page of each. A process that
 * never had a page stands at the end.
 *
 * @param names a line each
 * @param start when it was started, in tenths of a millisecond; known of processes only
 * @param end when it was gone, in the same way
 */
public record WorkerColumns(String names, String start, String end) {

    static List<String> names(List<RunReport.Page> pages) {
        return pages.stream().map(RunReport.Page::worker).distinct().toList();
    }

    static WorkerColumns of(List<String> workers, List<RunReport.Child> children) {
        var lives = children.stream().collect(Collectors.toMap(RunReport.Child::worker, Function.identity()));
        var all = Stream.concat(workers.stream(), children.stream().map(RunReport.Child::worker))
                .distinct()
                .toList();
        return new WorkerColumns(
                Packed.lines(all),
                tenths(all, lives, RunReport.Child::startMicros),
                tenths(all, lives, RunReport.Child::endMicros));
    }

    /** @throws IllegalArgumentException if they were read from a damaged file */
    int count() {
        return Unpacked.lines(names).size();
    }

    /**
     * They may have been read from a damaged file.
     *
     * @param count of their names
     * @param runEnd in tenths of a millisecond
     * @throws IllegalArgumentException with what cannot be
     */
    void requireOf(int count, long runEnd) {
        var starts = Unpacked.numbers(start);
        var ends = Unpacked.numbers(end);
        Require.that(starts.length == count && ends.length == count, "not every worker has its times");
        for (var place = 0; place < count; place++) {
            var worker = "worker " + (place + 1);
            Require.that(starts[place] == Packed.UNKNOWN || starts[place] >= 0, worker + " starts before the run");
            Require.that(
                    ends[place] == Packed.UNKNOWN || ends[place] >= starts[place], worker + " ends before it starts");
            Require.that(ends[place] < runEnd, worker + " ends after the run");
        }
    }

    private static String tenths(
            List<String> workers, Map<String, RunReport.Child> lives, ToLongFunction<RunReport.Child> micros) {
        return Packed.numbers(workers.stream()
                .mapToLong(worker -> lives.containsKey(worker)
                        ? Packed.tenths(micros.applyAsLong(lives.get(worker)))
                        : Packed.UNKNOWN)
                .toArray());
    }
}
