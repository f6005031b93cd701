package sevenways.lab.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
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
 * A run in Chrome's trace-event format, which Perfetto and chrome://tracing open: a slice for each page, and for one that
 * was redirected a slice for each hop, one after the other. Slices on one track must not overlap, so a worker that waits for
 * many pages at once gets as many tracks as it needs.
 */
public record Trace(List<Event> traceEvents, String displayTimeUnit) {

    /**
     * What happened for some time, or what is said of a process or a track.
     *
     * @param time null of what did not happen, but is said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String name,
            @JsonUnwrapped Kind kind,
            @JsonUnwrapped Time time,
            @JsonUnwrapped Place place,
            Map<String, Object> args) {

        /** The verdict is that of the last hop; the work is that of all of them. */
        private static List<Event> slices(RunReport.Page page, Place place) {
            var slices = new ArrayList<Event>();
            var url = page.url();
            var start = page.times().startMicros();
            for (var next : page.hops()) {
                var args = new LinkedHashMap<String, Object>();
                args.put("url", url.toString());
                args.put("redirectedTo", next.url().toString());
                slices.add(slice(url, start, next.startMicros(), place, args));
                url = next.url();
                start = next.startMicros();
            }
            var args = new LinkedHashMap<String, Object>();
            args.put("url", url.toString());
            args.put("outcome", page.outcome());
            args.put("title", page.verdict().title());
            args.put("worker", page.worker());
            args.put("workMicros", page.times().workMicros());
            slices.add(slice(url, start, page.times().endMicros(), place, args));
            return slices;
        }

        private static Event slice(URI url, long start, long end, Place place, Map<String, Object> args) {
            return new Event(RunReport.name(url), Kind.SLICE, new Time(start, end - start), place, args);
        }

        private static Event named(String what, Place place, String name) {
            return new Event(what, Kind.METADATA, null, place, Map.of("name", name));
        }

        private static Event sorted(int pid) {
            return new Event("process_sort_index", Kind.METADATA, null, Place.of(pid), Map.of("sort_index", pid));
        }
    }

    /**
     * By the names of the format.
     *
     * @param cat the category; the viewers do without it, but not every parser does
     * @param ph the phase: a complete event, or metadata
     */
    public record Kind(String cat, String ph) {
        static final Kind SLICE = new Kind("page", "X");
        static final Kind METADATA = new Kind("__metadata", "M");
    }

    /** Start and duration of what happened, in microseconds. */
    public record Time(long ts, long dur) {}

    /** @param tid the track; null if the event is about the whole process */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(int pid, Integer tid) {

        private static Place of(int pid) {
            return new Place(pid, null);
        }
    }

    /** A row of slices, one after the other; it is free again from a given microsecond. */
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
        var process = List.of(Event.named("process_name", Place.of(pid), report.lesson()), Event.sorted(pid));
        var slices = new ArrayList<Event>();
        for (var page : report.results()) {
            var tracksOfWorker = tracks.computeIfAbsent(
                    page.worker(), _ -> new PriorityQueue<>(Comparator.comparingLong(Track::freeFrom)));
            var track = tracksOfWorker.peek();
            if (track == null || track.freeFrom() > page.times().startMicros()) {
                track = new Track(page.worker(), names.size() + 1, 0);
                names.add(Event.named("thread_name", new Place(pid, track.tid()), track.worker()));
            } else {
                tracksOfWorker.remove();
            }
            tracksOfWorker.add(
                    new Track(track.worker(), track.tid(), page.times().endMicros()));
            slices.addAll(Event.slices(page, new Place(pid, track.tid())));
        }
        return Stream.of(process, names, slices).flatMap(List::stream);
    }
}
