package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sevenways.comparison.replay.ReplayRun;
import sevenways.lab.cli.CommandLines;
import sevenways.lab.cli.Interruption;
import sevenways.lab.cli.Require;
import sevenways.lab.report.UserFile;

/** Makes one page with the replay of several runs, such as a teacher has recorded on the machine that a class knows. */
@Command(usageHelpAutoWidth = true, description = "Makes a page with the replay of runs that were recorded before.")
final class ReplayOfFiles implements Callable<Integer> {

    private static final int WRITTEN = 0;

    @Spec
    private CommandSpec spec;

    @Option(names = "--html", paramLabel = "FILE", required = true, description = "Write the page to this file.")
    private Path html;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Files that the comparison's --record or RecordTheReplay has written, each of another run.")
    private List<Path> files;

    public static void main(String[] args) {
        Interruption.exitWith(() -> commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return CommandLines.of("ReplayOfFiles", new ReplayOfFiles());
    }

    @Override
    public Integer call() throws IOException {
        var page = ReplayPage.of(runs());
        UserFile.write(html, file -> Files.writeString(file, page));
        return WRITTEN;
    }

    private List<ReplayRun> runs() {
        try {
            Require.writable(List.of(html));
            Require.that(
                    files.stream().noneMatch(this::isThePage),
                    "Cannot write '" + html + "': it is one of the recorded runs");
            return eachOnce(files.stream().map(RecordedFile::read).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private boolean isThePage(Path file) {
        return file.toAbsolutePath().normalize().equals(html.toAbsolutePath().normalize());
    }

    /** The replay's slider has one place for each size. */
    private static List<ReplayRun> eachOnce(List<RecordedFile> recorded) {
        var byId = new LinkedHashMap<String, RecordedFile>();
        for (var one : recorded) {
            var other = byId.putIfAbsent(one.id(), one);
            Require.that(
                    other == null,
                    "There are two files of the run '" + one.id() + "', and '" + one.file()
                            + "' is the second: choose one");
        }
        return byId.values().stream().map(RecordedFile::run).toList();
    }
}
