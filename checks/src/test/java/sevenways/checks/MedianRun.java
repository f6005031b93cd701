package sevenways.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import sevenways.lab.cli.Stillness;

/** What a command prints in the run with the median time, on a machine that does nothing else. */
final class MedianRun {

    private static final int RUNS = 3;

    /** What a summary says of itself; without one, Maven's own time counts, too. */
    private static final Pattern ELAPSED = Pattern.compile("elapsed +(\\d+\\.\\d+) s");

    /** Maven's words, and the colours of a terminal. */
    private static final Pattern MAVEN = Pattern.compile("\\[(?:INFO|WARNING)\\].*");

    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");

    private record Run(double seconds, List<String> lines) {}

    private MedianRun() {}

    /**
     * @param descriptors zero if the shell's own limit holds
     * @throws IOException if another program keeps the machine busy
     * @throws AssertionError if the command fails
     */
    static List<String> of(Repository repository, String command, int descriptors)
            throws IOException, InterruptedException {
        var runs = new ArrayList<Run>();
        for (var run = 0; run < RUNS; run++) {
            Stillness.await();
            runs.add(run(repository, command, descriptors));
        }
        runs.sort(Comparator.comparingDouble(Run::seconds));
        return runs.get(RUNS / 2).lines();
    }

    private static Run run(Repository repository, String command, int descriptors)
            throws IOException, InterruptedException {
        var limit = descriptors > 0 ? "ulimit -n " + descriptors + " && " : "";
        var begun = System.nanoTime();
        var run = FreshRun.of(repository, List.of("sh", "-c", limit + command + " --batch-mode --quiet"));
        var lines = run.lines().stream()
                .map(line -> COLOUR.matcher(line).replaceAll("").stripTrailing())
                .filter(line -> !MAVEN.matcher(line).matches())
                .toList();
        if (run.exit() != 0) {
            throw new AssertionError(command + " fails:\n" + String.join("\n", lines));
        }
        var seconds = lines.stream()
                .map(ELAPSED::matcher)
                .filter(elapsed -> elapsed.matches())
                .findFirst()
                .map(elapsed -> Double.parseDouble(elapsed.group(1)))
                .orElse((System.nanoTime() - begun) / 1e9);
        return new Run(seconds, List.of(String.join("\n", lines).strip().split("\n")));
    }
}
