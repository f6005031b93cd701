package sevenways.processes.demos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import sevenways.lab.site.SlowSite;
import sevenways.processes.Child;
import sevenways.processes.ChildJvm;

/**
 * Measures what the start of a child costs until it has loaded its first page, and what flags and archives take off it.
 * The ways to start take turns, so that whatever else the machine does meanwhile befalls them all; the table has their
 * medians, in Markdown.
 *
 * <p>Arguments: how many rounds (9), and how many children are started at once in each (10).
 */
final class StartUpTable {

    /** One round of one way: when the children had a page, and what one of them had used by then, on average. */
    private record Sample(double firstMillis, double allMillis, double cpuMillis, double rssMiB, double pssMiB) {}

    private StartUpTable() {}

    public static void main(String[] args) throws Exception {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        var children = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        var samples = new LinkedHashMap<String, List<Sample>>();
        try (var ways = StartUpWays.prepare();
                var site = SlowSite.open("embedded");
                var alarms = Executors.newSingleThreadScheduledExecutor()) {
            var pages = site.newRun(Duration.ZERO).pages(children);
            for (var round = 0; round < rounds; round++) {
                for (var way : ways.all().entrySet()) {
                    var sample = start(way.getValue(), pages, alarms);
                    samples.computeIfAbsent(way.getKey(), _ -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        System.out.printf("%d children at once, %d rounds, medians%n%n", children, rounds);
        System.out.println("| | first page, ms | all have one, ms | CPU each, ms | RSS each, MiB | PSS each, MiB |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        samples.forEach(StartUpTable::printRow);
    }

    private static Sample start(ChildJvm jvm, List<URI> pages, ScheduledExecutorService alarms) throws Exception {
        var children = new ArrayList<Child>();
        try (var threads = Executors.newCachedThreadPool()) {
            var start = System.nanoTime();
            var waits = new ArrayList<Future<Double>>();
            for (var page : pages) {
                var child = new Child(jvm, alarms);
                children.add(child);
                waits.add(threads.submit(() -> {
                    child.awaitReady(start + Child.START_UP.toNanos());
                    child.load(page, Child.START_UP, System.nanoTime());
                    return (System.nanoTime() - start) / 1e6;
                }));
            }
            var loaded = new ArrayList<Double>();
            for (var wait : waits) {
                loaded.add(wait.get());
            }
            return new Sample(
                    Collections.min(loaded),
                    Collections.max(loaded),
                    average(children, child -> child.use().cpuMillis()),
                    average(children, child -> child.use().peakRssKiB() / 1024.0),
                    average(children, child -> pssKiB(child.pid()) / 1024.0));
        } finally {
            children.forEach(Child::close);
        }
    }

    /** Memory that n processes share counts 1/n in each (proc(5)): only so can the memory of processes be added up. */
    private static double pssKiB(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static double average(List<Child> children, ToDoubleFunction<Child> figure) {
        return children.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static void printRow(String name, List<Sample> samples) {
        var figures = Stream.<ToDoubleFunction<Sample>>of(
                        Sample::firstMillis, Sample::allMillis, Sample::cpuMillis, Sample::rssMiB, Sample::pssMiB)
                .map(figure -> String.format(Locale.ROOT, "%.0f", median(samples, figure)))
                .toList();
        System.out.println("| " + name + " | " + String.join(" | ", figures) + " |");
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sorted().toArray()[samples.size() / 2];
    }
}
