package sevenways.lab.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run in Chrome's trace-event format, which Perfetto and chrome://tracing open: a slice for each page. Slices on one
 * track must not overlap, so a worker that waits for many pages at once gets as many tracks as it needs.
 */
public record Trace(List<Event> traceEvents, String displayTimeUnit) {

    /**
     * A complete event ("X") or what is said of a process or a track ("M"); times are microseconds. The viewers do
     * without a category, but not every parser does.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String name, String cat, String ph, Long ts, Long dur, int pid, Integer tid, Map<String, Object> args) {

        private static Event slice(RunReport.Page page, int pid, int tid) {
            var args = new LinkedHashMap<String, Object>();
            args.put("url", page.url().toString());
            args.put("outcome", page.outcome());
            args.put("title", page.title());
            args.put("worker", page.worker());
            args.put("workMicros", page.workMicros());
            var start = page.startMillis() * 1000;
            return new Event(page.name(), "page", "X", start, page.endMillis() * 1000 - start, pid, tid, args);
        }

        private static Event named(String what, int pid, Integer tid, String name) {
            return about(what, pid, tid, Map.of("name", name));
        }

        private static Event placed(int pid) {
            return about("process_sort_index", pid, null, Map.of("sort_index", pid));
        }

        private static Event about(String what, int pid, Integer tid, Map<String, Object> args) {
            return new Event(what, "__metadata", "M", null, null, pid, tid, args);
        }
    }

    /** A row of slices, one after the other; it is free again from a given millisecond. */
    private record Track(String worker, int tid, long freeFrom) {}

    /** One run as one process of the trace. */
    public static Trace of(RunReport report) {
        return of(List.of(report));
    }

    /** Several runs, a process each, in their order and as if all had begun at once. */
    public static Trace of(List<RunReport> reports) {
        return new Trace(
                IntStream.range(0, reports.size())
                        .boxed()
                        .flatMap(index -> events(reports.get(index), index + 1))
                        .toList(),
                "ms");
    }

    private static Stream<Event> events(RunReport report, int pid) {
        var tracks = new HashMap<String, PriorityQueue<Track>>();
        var names = new ArrayList<Event>();
        var process = List.of(Event.named("process_name", pid, null, report.lesson()), Event.placed(pid));
        var slices = new ArrayList<Event>();
        for (var page : report.results()) {
            var tracksOfWorker = tracks.computeIfAbsent(
                    page.worker(), _ -> new PriorityQueue<>(Comparator.comparingLong(Track::freeFrom)));
            var track = tracksOfWorker.peek();
            if (track == null || track.freeFrom() > page.startMillis()) {
                track = new Track(page.worker(), names.size() + 1, 0);
                names.add(Event.named("thread_name", pid, track.tid(), track.worker()));
            } else {
                tracksOfWorker.remove();
            }
            tracksOfWorker.add(new Track(track.worker(), track.tid(), page.endMillis()));
            slices.add(Event.slice(page, pid, track.tid()));
        }
        return Stream.of(process, names, slices).flatMap(List::stream);
    }
}
