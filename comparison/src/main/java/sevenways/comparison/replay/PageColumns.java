package sevenways.comparison.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import sevenways.lab.Outcome;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

/**
 * What is drawn of the pages, in the order of the list: columns as {@link Packed} has them. Moments are in tenths of a
 * millisecond: the beginning as the difference from that of the page before, and each other one from the last moment of its
 * own page that is known.
 *
 * @param work in microseconds
 * @param outcomes the names that the numbers of {@code outcome} stand for
 * @param outcome how the load ended
 * @param worker who waited, as a place in {@link WorkerColumns}
 */
public record PageColumns(
        String begin,
        String connected,
        String sent,
        String first,
        String last,
        String end,
        String work,
        List<Outcome> outcomes,
        String outcome,
        String worker) {

    /** Each moment of a page, in their order. */
    private static final List<Function<PageTimes, Long>> MOMENTS = List.of(
            PageTimes::startMicros,
            PageTimes::connectedMicros,
            PageTimes::sentMicros,
            PageTimes::firstByteMicros,
            PageTimes::lastByteMicros,
            PageTimes::endMicros);

    static PageColumns of(List<RunReport.Page> pages, List<String> workers) {
        var moments = moments(pages);
        var outcomes =
                pages.stream().map(RunReport.Page::outcome).distinct().sorted().toList();
        var places = places(workers);
        return new PageColumns(
                Packed.differences(moments[0]),
                Packed.numbers(moments[1]),
                Packed.numbers(moments[2]),
                Packed.numbers(moments[3]),
                Packed.numbers(moments[4]),
                Packed.numbers(moments[5]),
                Packed.numbers(column(pages, page -> page.times().workMicros())),
                outcomes,
                Packed.numbers(column(pages, page -> (long) outcomes.indexOf(page.outcome()))),
                Packed.differences(column(pages, page -> (long) places.get(page.worker()))));
    }

    /** The beginnings, and then how long after the last known moment each next one was. */
    private static long[][] moments(List<RunReport.Page> pages) {
        var columns = new long[MOMENTS.size()][pages.size()];
        for (var page = 0; page < pages.size(); page++) {
            var before = 0L;
            for (var moment = 0; moment < columns.length; moment++) {
                var micros = MOMENTS.get(moment).apply(pages.get(page).times());
                if (micros == null) {
                    columns[moment][page] = Packed.UNKNOWN;
                } else {
                    var tenths = Packed.tenths(micros);
                    columns[moment][page] = tenths - before;
                    before = tenths;
                }
            }
        }
        return columns;
    }

    private static Map<String, Integer> places(List<String> workers) {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, workers.size()).forEach(place -> places.put(workers.get(place), place));
        return places;
    }

    private static long[] column(List<RunReport.Page> pages, Function<RunReport.Page, Long> value) {
        return pages.stream()
                .map(value)
                .mapToLong(known -> known == null ? Packed.UNKNOWN : known)
                .toArray();
    }
}
