package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.lab.cli.CommandLines;
import sevenways.lab.cli.Interruption;
import sevenways.lab.cli.Require;
import sevenways.lab.http.Descriptors;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.UserFile;
import sevenways.lab.site.SlowSite;

/** Records the runs that the course brings along for its replay. That takes about a quarter of an hour. */
@Command(usageHelpAutoWidth = true, description = "Records the runs that the replay shows, while nothing else runs.")
final class RecordTheReplay implements Callable<Integer> {

    private static final int RECORDED = 0;
    private static final int INTERRUPTED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where the files go (${DEFAULT-VALUE}).",
            defaultValue = "comparison/src/main/resources/sevenways/comparison/replay/recorded")
    private Path folder;

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Record these only, such as 150,silent.")
    private List<String> ids = List.of();

    @Option(names = "--even-if-busy", description = "Record while other programs run: for a trial.")
    private boolean evenIfBusy;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    public static void main(String[] args) {
        Interruption.exitWith(() -> commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return CommandLines.of("RecordTheReplay", new RecordTheReplay());
    }

    @Override
    public Integer call() throws IOException {
        var wanted = wanted();
        try (var site = SlowSite.open("embedded")) {
            var recorder = new ReplayRecorder(site, spec.commandLine().getOut(), evenIfBusy);
            for (var run : wanted) {
                var recorded = recorder.record(run);
                UserFile.write(folder.resolve(run.id() + ".json"), file -> JsonFile.write(recorded, file));
            }
            return RECORDED;
        } catch (InterruptedException e) {
            return INTERRUPTED;
        }
    }

    private List<ShippedRun> wanted() {
        try {
            Require.that(
                    Files.isDirectory(folder),
                    "There is no folder '" + folder + "': stand in the repository, or name another with --to");
            var runs = ids.isEmpty()
                    ? Arrays.asList(ShippedRun.values())
                    : ids.stream().map(ShippedRun::of).sorted().toList();
            Descriptors.requireFor(runs.getLast().pages());
            return runs;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
