package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.comparison.replay.ReplayRun;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.Require;
import sevenways.lab.cli.SiteOptions;
import sevenways.lab.http.Descriptors;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.Printable;
import sevenways.lab.report.Trace;
import sevenways.lab.report.UserFile;
import sevenways.lab.site.SlowSite;
import sevenways.lab.web.FrontPages;

/** Has all entrants load the same pages of one site, and reports them side by side. */
@Command(
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Runs all seven lessons, each in a JVM of its own, and compares them.")
final class ComparisonCommand implements Callable<Integer> {

    private static final int ALL_OK = 0;
    private static final int SOME_FAILED = 1;

    /** Longer than a lesson's: a page that is given up on a slow machine makes the whole run incomparable. */
    private static final int TIMEOUT_MILLIS = 60_000;

    /** @param path null if it is not wanted */
    private record WantedFile(Path path, Output output) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SiteOptions slowSite = new SiteOptions(TIMEOUT_MILLIS);

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Run the lessons N times, forth and back, drop the first round and give medians (1).",
            converter = AtLeastOne.class)
    private int rounds = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the comparison as JSON.")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with the replay, tables and timelines, for a browser.")
    private Path html;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write what the replay shows of it: of each lesson the run with the median time.")
    private Path record;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write the last run of each as Chrome trace events; Perfetto opens them.")
    private Path trace;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    @Override
    public Integer call() throws IOException {
        try (var site = open()) {
            return site == null ? compare(slowSite.web().orElseThrow()) : compare(site);
        }
    }

    /** Null if pages of the web are wanted. Here ends what the command line can be blamed for. */
    private SlowSite open() throws IOException {
        try {
            check();
            return slowSite.web().isPresent() ? null : slowSite.open();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException with one sentence for the user */
    private void check() {
        slowSite.check();
        Require.that(
                slowSite.web().isEmpty() || record == null,
                "--record does not go with the web: a replay shows pages of the slow site");
        Require.that(slowSite.pages() >= 1, "--pages must be 1 or more: there is nothing to compare without");
        Descriptors.requireFor(slowSite.pages());
        Require.writable(files().stream().map(WantedFile::path).toList());
    }

    private int compare(SlowSite site) throws IOException {
        var plan = Plan.of(site.newRun(slowSite.delay()), slowSite.pages(), rounds);
        requireMoreTimeThan(plan.limit());
        var delay = slowSite.delay().toMillis();
        var options = Stream.concat(
                Stream.of("--site", site.base().toString(), "--delay", Long.toString(delay)),
                slowSite.optionsOfName().stream());
        return compare(plan, site.name(), delay, options.toList());
    }

    private int compare(FrontPages web) throws IOException {
        var out = spec.commandLine().getOut();
        var plan = Plan.ofTheWeb(rounds);
        out.println(Printable.sentence(web.announcement(slowSite.pages())));
        out.println("Each of " + plan.turns().size() + " runs does so.");
        return compare(plan, web.name(), null, slowSite.optionsOfTheWeb());
    }

    /** @param options those by which a lesson is told the site */
    private int compare(Plan plan, String site, Long delayMillis, List<String> options) throws IOException {
        var pages = slowSite.pages();
        var runner = new LessonRunner(
                isRecorded() ? EntrantJvm.WATCHED : EntrantJvm.PLAIN,
                Stream.concat(options.stream(), SiteOptions.optionsOfTrust().stream())
                        .toList(),
                slowSite.timeout(),
                slowSite.rehearses());
        var runs = new Series(runner, pages, spec.commandLine().getErr()).run(plan);
        var comparison = new Comparison(
                Comparison.SCHEMA,
                site,
                pages,
                delayMillis,
                plan.limit() == null ? null : plan.limit().toMillis(),
                rounds,
                new Rows(runs, plan).all());
        new ComparisonTable(comparison).print(spec.commandLine().getOut());
        var recording =
                isRecorded() && delayMillis != null ? Recording.of(comparison, runs, plan, slowSite.timeout()) : null;
        for (var file : files()) {
            UserFile.write(file.path(), path -> file.output().write(comparison, recording, path));
        }
        if (runs.size() < plan.turns().size()) {
            spec.commandLine()
                    .getErr()
                    .println("Interrupted: " + runs.size() + " of "
                            + plan.turns().size() + " runs had ended");
            return SOME_FAILED;
        }
        return runs.stream().allMatch(TurnOutcome::isComparable) ? ALL_OK : SOME_FAILED;
    }

    /** Only a replay needs more of a run than the tables do. */
    private boolean isRecorded() {
        return record != null || html != null;
    }

    private void requireMoreTimeThan(Duration limit) {
        var timeout = slowSite.timeout();
        if (limit.compareTo(timeout) >= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The slowest page takes " + limit.toMillis() + " ms, and --timeout allows " + timeout.toMillis()
                            + ": no program can load it; allow more");
        }
    }

    /** The files that the user wants. */
    private List<WantedFile> files() {
        return Stream.of(
                        new WantedFile(json, (comparison, _, file) -> JsonFile.write(comparison, file)),
                        new WantedFile(html, HtmlPage::write),
                        new WantedFile(record, (_, recording, file) -> JsonFile.write(recording, file)),
                        new WantedFile(trace, ComparisonCommand::writeTrace))
                .filter(file -> file.path() != null)
                .toList();
    }

    private static void writeTrace(Comparison comparison, ReplayRun recording, Path file) {
        JsonFile.write(Trace.of(comparison.lastRuns()), file);
    }
}
