package sevenways.lab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PeakInFlight;
import sevenways.lab.http.Descriptors;
import sevenways.lab.report.ConsoleReport;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.Printable;
import sevenways.lab.report.RunReport;
import sevenways.lab.report.Trace;
import sevenways.lab.report.UserFile;
import sevenways.lab.site.Experiment;
import sevenways.lab.site.SlowSite;
import sevenways.lab.web.FrontPages;
import sevenways.lab.web.Rounds;

/** Runs a lesson: opens the site, lets the lesson download, reports. */
@Command(
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Loads pages in this lesson's way, and reports who waited.")
final class LessonCommand implements Callable<Integer> {

    private static final int ALL_OK = 0;
    private static final int SOME_FAILED = 1;

    private final String lesson;
    private final Downloader downloader;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LessonOptions options;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    LessonCommand(String lesson, Downloader downloader) {
        this.lesson = lesson;
        this.downloader = downloader;
    }

    @Override
    public Integer call() throws IOException {
        try (var site = open()) {
            options.web().ifPresent(this::announce);
            return options.loadsSlowSite() ? load(site) : report(measure(options.pagesOfUrls(), site), null, null);
        }
    }

    /**
     * Null if pages of URLs are wanted and there is no rehearsal. Here ends what the command line can be blamed for: the
     * same exception from any later step is a defect, and must look like one.
     */
    private SlowSite open() throws IOException {
        try {
            options.check();
            return options.loadsSlowSite() ? options.slowSite().open() : siteOfRehearsal();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The servers of URLs get no request that nobody asked for. Null if there is no rehearsal, or no site for it. */
    private SlowSite siteOfRehearsal() {
        if (!options.rehearses()) {
            return null;
        }
        try {
            return options.expectsTls() ? SlowSite.openTls("embedded") : SlowSite.open("embedded");
        } catch (IOException e) {
            warn("There is no rehearsal, so the first pages take longer: " + Printable.sentence(e.getMessage()));
            return null;
        }
    }

    private void announce(FrontPages web) {
        out().println(Printable.sentence(web.announcement(options.slowSite().pages())));
        out().println();
    }

    private int load(SlowSite site) throws IOException {
        var wanted = options.slowSite();
        var run = site.newRun(wanted.delay(), wanted.visitor(lesson));
        var limit = run.limit(wanted.pages());
        if (limit.compareTo(options.timeout()) >= 0) {
            warn("The slowest page takes " + limit.toMillis() + " ms, and --timeout allows "
                    + options.timeout().toMillis() + ": every page that slow will fail");
        }
        return report(measure(run.pages(wanted.pages()), site), site, run);
    }

    /** @param site where the lesson rehearses; null if nowhere */
    private Measurement measure(List<URI> pages, SlowSite site) {
        Descriptors.prepare();
        var rehearsal = site != null && options.rehearses() ? Rehearsal.on(site, options.timeout()) : Rehearsal.NONE;
        try (var progress = Progress.of("pages", 0, pages.size())) {
            return Measurement.take(
                    () -> rehearsal.play(downloader),
                    options.web().isPresent() ? new Rounds(downloader) : downloader,
                    pages,
                    options.timeout(),
                    progress);
        }
    }

    /** Site and run are null where URLs were loaded: of those, nobody knows the limit or keeps a log. */
    private int report(Measurement measured, SlowSite site, Experiment run) throws IOException {
        var start = measured.span().start();
        var pages = RunReport.pages(measured.results(), start);
        var resources = measured.resources();
        var totals = new RunReport.Totals(
                measured.span().length().toMillis(),
                run == null ? null : run.limit(pages.size()).toMillis(),
                run == null ? null : peakInFlight(run, pages),
                resources.use().cpuMillis(),
                resources.peakThreads(),
                resources.use().peakRssKiB(),
                resources.carriers(),
                resources.pollers());
        var children = resources.children().stream()
                .flatMap(all -> all.lives().stream())
                .map(life -> RunReport.Child.of(life, start))
                .toList();
        var report = new RunReport(
                RunReport.SCHEMA,
                lesson,
                site == null ? null : site.name(),
                pages.size(),
                measured.startedAt(),
                totals,
                children,
                pages);
        var console =
                new ConsoleReport(report, spec.commandLine().getColorScheme().ansi());
        console.print(out());
        resources.children().ifPresent(all -> console.print(all, out()));
        if (measured.failure() != null) {
            warn("The lesson itself failed:");
            spec.commandLine().getErr().print(Printable.stackTrace(measured.failure()));
            spec.commandLine().getErr().flush();
        }
        if (options.json() != null) {
            UserFile.write(options.json(), file -> JsonFile.write(report, file));
        }
        if (options.trace() != null) {
            UserFile.write(options.trace(), file -> JsonFile.write(Trace.of(report), file));
        }
        var allOk = pages.stream().allMatch(page -> page.outcome() == Outcome.OK);
        return allOk && measured.failure() == null ? ALL_OK : SOME_FAILED;
    }

    /** Null if it is unknown. */
    private Integer peakInFlight(Experiment run, List<RunReport.Page> pages) {
        return switch (run.peakInFlight(
                pages.stream().map(RunReport.Page::outcome).toList())) {
            case PeakInFlight.Known(var requests) -> requests;
            case PeakInFlight.Unknown(var reason) -> {
                warn("The peak in flight is unknown: " + Printable.sentence(reason));
                yield null;
            }
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void warn(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
