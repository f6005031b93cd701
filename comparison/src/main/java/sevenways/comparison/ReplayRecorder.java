package sevenways.comparison;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.comparison.replay.ComputedPages;
import sevenways.comparison.replay.ListOrder;
import sevenways.comparison.replay.ReplayLane;
import sevenways.comparison.replay.ReplayRun;
import sevenways.comparison.replay.ReplayRun.Kind;
import sevenways.lab.cli.Stillness;
import sevenways.lab.site.SlowSite;

/** Has the lessons run for the replay, and makes of it what the replay shows. */
final class ReplayRecorder {

    private static final Duration DELAY = Duration.ofMillis(100);

    /** The article's, for pages that never come. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    /** No good page is to be late. */
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Fewer than 150 pages at once need, and enough for a JVM with its class path. */
    private static final int FEW_DESCRIPTORS = 128;

    private static final List<Entrant> LESSONS =
            Arrays.stream(Entrant.values()).filter(Entrant::isLesson).toList();

    private final SlowSite site;
    private final PrintWriter log;
    private final boolean evenIfBusy;

    /** Of a thousand pages, by lesson: ten thousand are computed from them. */
    private final Map<Entrant, LessonRun> ofThousand = new EnumMap<>(Entrant.class);

    /** @param evenIfBusy for a trial, whose figures nobody is shown */
    ReplayRecorder(SlowSite site, PrintWriter log, boolean evenIfBusy) {
        this.site = site;
        this.log = log;
        this.evenIfBusy = evenIfBusy;
    }

    /** @throws IOException with one sentence for the user, if other programs run, or a lesson left no report */
    ReplayRun record(ShippedRun wanted) throws IOException, InterruptedException {
        try (var broken = wanted.kind() == Kind.RESET ? BrokenPage.reset() : BrokenPage.silent()) {
            var computed = wanted == ShippedRun.TEN_THOUSAND
                    ? List.of(Entrant.SINGLE_THREAD, Entrant.BLOCKING_COROUTINE)
                    : List.<Entrant>of();
            var running = LESSONS.stream()
                    .filter(lesson -> !computed.contains(lesson))
                    .toList();
            var runs = run(wanted, running, broken);
            var names = new ArrayList<>(LessonRun.names(wanted.pages()));
            if (wanted.broken() != null) {
                names.set(wanted.broken(), broken.name());
            }
            var lanes = new ArrayList<ReplayLane>();
            for (var lesson : LESSONS) {
                lanes.add(
                        computed.contains(lesson)
                                ? computed(lesson, wanted.pages())
                                : LessonRun.median(runs.get(lesson)).lane(names));
            }
            return ReplayRun.now(subject(wanted), wanted.rounds(), lanes);
        }
    }

    private ReplayRun.Subject subject(ShippedRun wanted) {
        return new ReplayRun.Subject(
                wanted.id(),
                wanted.kind(),
                wanted.pages(),
                wanted.broken(),
                DELAY.toMillis(),
                site.newRun(DELAY).limit(wanted.pages()).toMillis(),
                timeout(wanted).toMillis());
    }

    private Map<Entrant, List<LessonRun>> run(ShippedRun wanted, List<Entrant> lessons, BrokenPage broken)
            throws IOException, InterruptedException {
        var runs = new ArrayList<LessonRun>();
        for (var turn : Turn.forthAndBack(wanted.rounds(), lessons)) {
            if (turn.entrant() == lessons.getFirst() && !evenIfBusy) {
                Stillness.await();
            }
            runs.add(run(wanted, turn, broken));
        }
        if (wanted == ShippedRun.THOUSAND) {
            runs.forEach(run -> ofThousand.put(run.turn().entrant(), run));
        }
        return runs.stream().collect(Collectors.groupingBy(run -> run.turn().entrant()));
    }

    private LessonRun run(ShippedRun wanted, Turn turn, BrokenPage broken) throws IOException, InterruptedException {
        var jvm = new EntrantJvm(true, wanted.kind() == Kind.DESCRIPTORS ? "ulimit -n " + FEW_DESCRIPTORS : "");
        var ended = jvm.run(turn.entrant().main().getName(), arguments(wanted, broken));
        if (ended.report() == null) {
            throw new IOException("%s left no report of the run '%s': %s"
                    .formatted(turn.entrant().lesson(), wanted.id(), ended.complaint()));
        }
        log.printf(
                "%-12s %d/%d  %-24s %8d ms%n",
                wanted.id(),
                turn.round(),
                wanted.rounds(),
                turn.entrant().lesson(),
                ended.report().totals().elapsedMillis());
        log.flush();
        return new LessonRun(turn, ended);
    }

    private List<String> arguments(ShippedRun wanted, BrokenPage broken) {
        var timeout = List.of("--timeout", Long.toString(timeout(wanted).toMillis()));
        var pages = wanted.broken() == null
                ? List.of(
                        "--site",
                        site.base().toString(),
                        "--delay",
                        Long.toString(DELAY.toMillis()),
                        "--pages",
                        Integer.toString(wanted.pages()))
                : addresses(wanted, broken).stream().map(URI::toString).toList();
        return Stream.concat(timeout.stream(), pages.stream()).toList();
    }

    private List<URI> addresses(ShippedRun wanted, BrokenPage broken) {
        var addresses = new ArrayList<>(site.newRun(DELAY).pages(wanted.pages()));
        addresses.set(wanted.broken(), broken.address());
        return addresses;
    }

    private static Duration timeout(ShippedRun wanted) {
        return wanted.kind() == Kind.GOOD ? LONG : SHORT;
    }

    private ReplayLane computed(Entrant lesson, int pages) throws IOException, InterruptedException {
        if (!ofThousand.containsKey(lesson)) {
            run(ShippedRun.THOUSAND, List.of(lesson), null);
        }
        var measured = ofThousand.get(lesson).report();
        var inOrder = ListOrder.of(LessonRun.names(measured.pages()), measured.results());
        var times = pages / measured.pages();
        var period = Duration.ofMillis(measured.totals().elapsedMillis());
        return ReplayLane.computed(
                lesson.lesson(),
                period.multipliedBy(times).toMillis(),
                measured.totals().limitMillis(),
                ComputedPages.repeated(inOrder, times, period));
    }
}
