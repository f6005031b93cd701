package sevenways.lab.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.Arrival;
import sevenways.lab.ChildLife;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Redirected;
import sevenways.lab.UserInfo;
import sevenways.lab.Verdict;

/**
 * What one run of one lesson came to. Its components, and those of its parts, are the fields of the JSON.
 *
 * @param schema the version of this format
 * @param lesson the lesson's module
 * @param site the slow site's name, or null if other pages were loaded
 * @param pages how many pages were to be loaded
 * @param startedAt the start of the run, from which all its times are counted, by the clock of the system; null if unknown
 * @param totals what was measured of the run as a whole
 * @param children the processes that waited for its pages; in the JSON only if there are any
 * @param results one for each page, in the order in which they began
 */
public record RunReport(
        int schema,
        String lesson,
        String site,
        int pages,
        Instant startedAt,
        @JsonUnwrapped Totals totals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Child> children,
        List<Page> results) {

    /** One of a lesson without children, of which nobody knows when it was. */
    public RunReport(int schema, String lesson, String site, int pages, Totals totals, List<Page> results) {
        this(schema, lesson, site, pages, null, totals, List.of(), results);
    }

    public RunReport {
        children = children == null ? List.of() : List.copyOf(children);
    }

    /**
     * The figures of the run as a whole.
     *
     * @param elapsedMillis from the start of the first page to the end of the last, as the lesson's caller saw it
     * @param limitMillis the least time that any program can take; null if unknown
     * @param peakInFlight how many requests the site had in flight at once, at most, by its log; null if unknown
     * @param cpuMillis the CPU time of the lesson's process and its children; null where the system does not tell
     * @param peakThreads the platform threads that the lesson added, at most at once; null if unknown
     * @param peakRssKiB the peak memory of the lesson's process and its children; null where the system does not tell
     * @param carriers how many platform threads carry the virtual ones; null if unknown
     * @param pollers how many platform threads ask the system which of the sockets are ready that virtual threads wait for;
     *     null if unknown
     */
    public record Totals(
            long elapsedMillis,
            Long limitMillis,
            Integer peakInFlight,
            Long cpuMillis,
            Integer peakThreads,
            Long peakRssKiB,
            Integer carriers,
            Integer pollers) {

        /** Those of a run of which nobody knows what carried virtual threads. */
        public Totals(
                long elapsedMillis,
                Long limitMillis,
                Integer peakInFlight,
                Long cpuMillis,
                Integer peakThreads,
                Long peakRssKiB) {
            this(elapsedMillis, limitMillis, peakInFlight, cpuMillis, peakThreads, peakRssKiB, null, null);
        }
    }

    /**
     * A process that waited for pages. Its times are counted from the start of the run.
     *
     * @param worker by what name it stands in the results
     * @param startMicros when it was started
     * @param endMicros when it was gone
     */
    public record Child(String worker, long startMicros, long endMicros) {

        /** One of a run that began at {@code runStart}, a {@link System#nanoTime}. */
        public static Child of(ChildLife life, long runStart) {
            return new Child(
                    life.worker(), PageTimes.micros(life.start() - runStart), PageTimes.micros(life.end() - runStart));
        }
    }

    /**
     * One page, as every report shows it.
     *
     * @param url the page's address without its {@link UserInfo}: the JSON and the trace, too, are without secrets
     * @param arrival where redirects have led, without it as well
     * @param verdict how its load ended; half of a surrogate pair is U+FFFD, because no file can hold it
     * @param hops those that redirects have led to, in their order; in the JSON only if there are any
     */
    public record Page(
            URI url,
            @JsonUnwrapped Arrival arrival,
            @JsonUnwrapped Verdict verdict,
            @JsonUnwrapped PageTimes times,
            String worker,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hop> hops) {

        /** One that was not redirected. */
        public Page(URI url, Verdict verdict, PageTimes times, String worker) {
            this(url, Arrival.at(url), verdict, times, worker, List.of());
        }

        public Page {
            hops = hops == null ? List.of() : List.copyOf(hops);
            url = UserInfo.removedFrom(url);
            arrival = new Arrival(UserInfo.removedFrom(arrival.finalUrl()), arrival.redirects());
            verdict = new Verdict(
                    verdict.outcome(),
                    verdict.status(),
                    wellFormed(verdict.title()),
                    verdict.detail() == null ? null : UserInfo.removedFromText(wellFormed(verdict.detail())));
        }

        private static String wellFormed(String text) {
            return text == null ? null : text.replaceAll("\\p{Cs}", "\ufffd");
        }

        /** What a reader tells it by. */
        public String name() {
            return RunReport.name(url);
        }

        /** How its load ended. */
        public Outcome outcome() {
            return verdict.outcome();
        }
    }

    /**
     * One of the connections of a page that was redirected.
     *
     * @param url its address, without its {@link UserInfo}
     * @param startMicros when it began, counted from the start of the run
     */
    public record Hop(URI url, long startMicros) {

        public Hop {
            url = UserInfo.removedFrom(url);
        }

        private static Hop of(Redirected redirected, long runStart) {
            return new Hop(redirected.url(), PageTimes.micros(redirected.start() - runStart));
        }
    }

    /** What a reader tells an address by: the end of its path, or whatever it has instead. Never null. */
    static String name(URI url) {
        var path = url.getPath() == null ? "" : url.getPath();
        var end = path.replaceFirst("(?s).*/(?=[^/]+/*$)", "");
        return end.matches("/*") ? Objects.requireNonNullElse(url.getAuthority(), url.toString()) : end;
    }

    public static final int SCHEMA = 3;

    /** The pages of a run that began at {@code runStart}, a {@link System#nanoTime}. */
    public static List<Page> pages(List<PageResult> results, long runStart) {
        return results.stream()
                .sorted(Comparator.comparingLong(result -> result.span().start() - runStart))
                .map(result -> new Page(
                        result.url(),
                        result.arrival(),
                        result.verdict(),
                        PageTimes.of(result.span(), runStart),
                        result.worker(),
                        result.hops().stream().map(hop -> Hop.of(hop, runStart)).toList()))
                .toList();
    }

    /** How many pages ended in which way, in the order of {@link Outcome}. */
    public Map<Outcome, Long> outcomes() {
        return outcomes(results.stream());
    }

    /** The same of any pages. */
    public static Map<Outcome, Long> outcomes(Stream<Page> pages) {
        return pages.collect(
                Collectors.groupingBy(Page::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
    }

    /** Of the pages that failed, the kinds, in the order of {@link Outcome}. */
    public List<FailureKind> failures() {
        return FailureKind.of(results.stream());
    }

    /** Such as "149 OK, 1 TIMEOUT". */
    public static String inWords(Map<Outcome, Long> outcomes) {
        return inWords(outcomes, (_, text) -> text);
    }

    /** The same, with each of its parts marked by what it tells. */
    static String inWords(Map<Outcome, Long> outcomes, BiFunction<Outcome, String, String> mark) {
        return outcomes.entrySet().stream()
                .map(entry -> mark.apply(entry.getKey(), entry.getValue() + " " + entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
