package sevenways.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The runs by which claims are measured: each is made once, however many claims speak of it. */
final class MeasuredRuns {

    private final Repository repository;
    private final Map<String, JsonNode> runs = new HashMap<>();
    private final Map<String, List<String>> printed = new HashMap<>();

    MeasuredRuns(Repository repository) {
        this.repository = repository;
    }

    /** A field of a lesson's row, or of HttpClient's, in a comparison of all. */
    double compared(String arguments, String lesson, String field) throws IOException, InterruptedException {
        for (var row : json("comparison", arguments).path("rows")) {
            if (row.path("lesson").asString().startsWith(lesson)) {
                return row.path(field).asDouble();
            }
        }
        throw new IllegalStateException("the comparison has no row " + lesson);
    }

    /** A field of one lesson's row by that of another one's. */
    double ratio(String arguments, String one, String other, String field) throws IOException, InterruptedException {
        return compared(arguments, one, field) / compared(arguments, other, field);
    }

    static double perLimit(JsonNode run) {
        return run.path("elapsedMillis").asDouble() / run.path("limitMillis").asDouble();
    }

    /** Of one waiter of ten thousand, in KiB: its heap, and what lies outside of it. */
    double waiter(String kind) throws IOException, InterruptedException {
        return column(10_000, kind, 2) + column(10_000, kind, 3);
    }

    /** A column of what WaiterMemory prints. */
    double column(int waiters, String kind, int column) throws IOException, InterruptedException {
        return column(
                "mvn -pl comparison -Dlesson.main=sevenways.comparison.waiter.WaiterMemory -Dargs=\"--waiters "
                        + waiters + "\"",
                kind,
                column);
    }

    /**
     * A number in a table that a command prints.
     *
     * @param row how its line begins
     * @param column 0 is that beginning; in a table of Markdown, 1
     */
    double column(String command, String row, int column) throws IOException, InterruptedException {
        var line = lines(command).stream()
                .filter(printed -> printed.startsWith(row))
                .findFirst()
                .orElseThrow(() -> new IOException(command + " prints no line that begins with " + row));
        return Double.parseDouble(line.split(" {2,}| ms *| *\\| *")[column].strip());
    }

    /** The JSON of a run. */
    JsonNode json(String module, String arguments) throws IOException, InterruptedException {
        var key = module + " " + arguments;
        if (!runs.containsKey(key)) {
            var file = Files.createTempFile("claims", ".json");
            try {
                run("mvn -pl " + module, arguments + " --json " + file);
                runs.put(key, JsonMapper.shared().readTree(file));
            } finally {
                Files.delete(file);
            }
        }
        return runs.get(key);
    }

    /** The lines that a command of a chapter prints. */
    List<String> lines(String command) throws IOException, InterruptedException {
        if (!printed.containsKey(command)) {
            printed.put(command, run(command, Command.parse(command).arguments()));
        }
        return printed.get(command);
    }

    private List<String> run(String command, String arguments) throws IOException, InterruptedException {
        var line = Command.parse(command).withoutMaven(repository, Command.words(arguments));
        System.out.println("claims: " + command + " " + arguments);
        var run = FreshRun.of(repository, line);
        if (run.exit() != 0) {
            throw new IOException(command + " " + arguments + " fails:\n" + String.join("\n", run.lines()));
        }
        return run.lines();
    }
}
