package sevenways.lab.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Redirected;
import sevenways.lab.Span;
import sevenways.lab.UserInfo;
import sevenways.lab.Verdict;

/**
 * What one run of one lesson came to. Its components, and those of its parts, are the fields of the JSON; times are whole
 * milliseconds.
 *
 * @param schema the version of this format
 * @param lesson the lesson's module
 * @param site the slow site's name, or null if other pages were loaded
 * @param pages how many pages were to be loaded
 * @param totals what was measured of the run as a whole
 * @param results one for each page, in the order in which they began
 */
public record RunReport(
        int schema,
        String lesson,
        String site,
        int pages,
        @JsonUnwrapped Totals totals,
        List<Page> results) {

    /**
     * The figures of the run as a whole.
     *
     * @param elapsedMillis from the start of the first page to the end of the last, as the lesson's caller saw it
     * @param limitMillis the least time that any program can take; null if unknown
     * @param peakInFlight how many requests the site had in flight at once, at most, by its log; null if unknown
     * @param cpuMillis the CPU time of the lesson's process and its children; null where the system does not tell
     * @param peakThreads the platform threads that the lesson added, at most at once; null if unknown
     * @param peakRssKiB the peak memory of the lesson's process and its children; null where the system does not tell
     */
    public record Totals(
            long elapsedMillis,
            Long limitMillis,
            Integer peakInFlight,
            Long cpuMillis,
            Integer peakThreads,
            Long peakRssKiB) {}

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
            @JsonUnwrapped Times times,
            String worker,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hop> hops) {

        /** One that was not redirected. */
        public Page(URI url, Verdict verdict, Times times, String worker) {
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
     * @param startMillis when it began, counted from the start of the run
     */
    public record Hop(URI url, long startMillis) {

        public Hop {
            url = UserInfo.removedFrom(url);
        }

        private static Hop of(Redirected redirected, long runStart) {
            return new Hop(redirected.url(), TimeUnit.NANOSECONDS.toMillis(redirected.start() - runStart));
        }
    }

    /** What a reader tells an address by: the end of its path, or whatever it has instead. Never null. */
    static String name(URI url) {
        var path = url.getPath() == null ? "" : url.getPath();
        var end = path.replaceFirst("(?s).*/(?=[^/]+/*$)", "");
        return end.matches("/*") ? Objects.requireNonNullElse(url.getAuthority(), url.toString()) : end;
    }

    /**
     * When a page was loaded, counted from the start of the run.
     *
     * @param workMicros how much of its time was work, in microseconds, because it is less than a millisecond; the rest
     *     was waiting; null if unknown
     */
    public record Times(long startMillis, long endMillis, Long workMicros) {

        private static Times of(Span span, long runStart) {
            return new Times(
                    TimeUnit.NANOSECONDS.toMillis(span.start() - runStart),
                    TimeUnit.NANOSECONDS.toMillis(span.end() - runStart),
                    span.work() == null
                            ? null
                            : TimeUnit.NANOSECONDS.toMicros(span.work().toNanos()));
        }

        /** From the beginning of the load to its end. */
        public long millis() {
            return endMillis - startMillis;
        }
    }

    public static final int SCHEMA = 2;

    /** The pages of a run that began at {@code runStart}, a {@link System#nanoTime}. */
    public static List<Page> pages(List<PageResult> results, long runStart) {
        return results.stream()
                .sorted(Comparator.comparingLong(result -> result.span().start() - runStart))
                .map(result -> new Page(
                        result.url(),
                        result.arrival(),
                        result.verdict(),
                        Times.of(result.span(), runStart),
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
