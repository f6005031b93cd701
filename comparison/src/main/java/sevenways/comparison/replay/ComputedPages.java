package sevenways.comparison.replay;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;
import sevenways.lab.site.SlowPage;

/** The pages of a run that would take too long: nobody has loaded them, and whoever draws them must say so. */
public final class ComputedPages {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

    private record Worker(int number, long freeFrom) {}

    private ComputedPages() {}

    /**
     * The waiting alone: each page waits as long as the site holds it back, and the next one begins at once.
     *
     * @param atOnce how many pages at once, at most
     */
    public static List<RunReport.Page> waitingAlone(int pages, int atOnce, Duration meanDelay) {
        var workers = new PriorityQueue<>(Comparator.comparingLong(Worker::freeFrom));
        IntStream.rangeClosed(1, Math.min(atOnce, pages)).forEach(number -> workers.add(new Worker(number, 0)));
        return IntStream.range(0, pages)
                .mapToObj(index -> {
                    var page = SlowPage.inTurn(index);
                    var worker = workers.remove();
                    var end = worker.freeFrom() + page.delay(meanDelay).toNanos() / 1000;
                    workers.add(new Worker(worker.number(), end));
                    return new RunReport.Page(
                            URI.create("http://localhost/" + page.fileName()),
                            new Verdict(Outcome.OK, null, null, null),
                            new PageTimes(worker.freeFrom(), end, null),
                            "worker-" + worker.number());
                })
                .toList();
    }

    /**
     * What was measured with fewer pages, again and again. A worker whose name ends with a number is another one each time.
     *
     * @param times how often
     * @param period after how long it begins again
     */
    public static List<RunReport.Page> repeated(List<RunReport.Page> measured, int times, Duration period) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(turn -> measured.stream()
                        .map(page -> new RunReport.Page(
                                page.url(),
                                page.verdict(),
                                page.times().later(turn * period.toNanos() / 1000),
                                anotherWorker(page.worker(), turn * measured.size()))))
                .toList();
    }

    private static String anotherWorker(String name, int further) {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + further) : name;
    }
}
