package sevenways.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sevenways.lab.Downloader;
import sevenways.testkit.CommandLineResult;

/** What a command prints today, and how it ends. */
record FreshRun(List<String> lines, int exit) {

    /** Of commands that change nothing: chapters repeat them, and each run costs the start of a JVM. */
    private static final Map<List<String>, FreshRun> KNOWN = new ConcurrentHashMap<>();

    /** What a command of a chapter prints. */
    static FreshRun of(Repository repository, RecordedOutput output) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        if (output.descriptors() > 0) {
            // The arguments of sh: $0, and then what "$@" stands for.
            line.addAll(List.of("sh", "-c", "ulimit -n " + output.descriptors() + " && exec \"$@\"", "sh"));
        }
        line.addAll(Command.parse(output.command()).withoutMaven(repository, output.arguments()));
        return of(repository, line);
    }

    /** The same of a command that changes nothing, and so is run once only. */
    static FreshRun once(Repository repository, List<String> line) throws IOException, InterruptedException {
        if (!KNOWN.containsKey(line)) {
            KNOWN.put(line, of(repository, line));
        }
        return KNOWN.get(line);
    }

    /** What a lesson prints without a JVM of its own, which takes much longer to start than to answer. */
    static FreshRun inThisProcess(Downloader lesson, List<String> arguments) {
        var ended = CommandLineResult.run(lesson, arguments.toArray(String[]::new));
        return new FreshRun((ended.out() + ended.err()).lines().toList(), ended.status());
    }

    static FreshRun of(Repository repository, List<String> line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line)
                .directory(repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            return new FreshRun(process.inputReader().readAllLines(), process.waitFor());
        } finally {
            process.destroy();
        }
    }
}
