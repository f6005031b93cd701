package sevenways.lab.cli;

import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import sevenways.lab.Downloader;
import sevenways.lab.report.Printable;

/** Every lesson's way in. */
public final class LessonMain {

    private LessonMain() {}

    /**
     * Runs the lesson with the command line and ends the process: 0 if every page was OK, 1 if some page failed, 2 on
     * bad usage.
     *
     * @param lesson the module's name, for the report
     * @param downloader the lesson; its own picocli options, if it has any, join the command line
     */
    public static void run(String lesson, Downloader downloader, String... args) {
        Interruption.exitWith(() -> commandLine(lesson, downloader).execute(args));
    }

    static CommandLine commandLine(String lesson, Downloader downloader) {
        var commandLine = new CommandLine(new LessonCommand(lesson, downloader))
                .setCommandName(lesson)
                .registerConverter(int.class, new WholeNumber())
                .registerConverter(Integer.class, new WholeNumber())
                .setParameterExceptionHandler(LessonMain::explainUsage)
                .setExecutionExceptionHandler(LessonMain::explainFailure);
        if (hasOptions(downloader)) {
            commandLine.addMixin(lesson, downloader);
        }
        return commandLine;
    }

    private static boolean hasOptions(Downloader downloader) {
        return Arrays.stream(downloader.getClass().getDeclaredFields())
                .anyMatch(field -> field.isAnnotationPresent(Option.class));
    }

    private static int explainUsage(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(Printable.text(e.getMessage()) + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    /** A site or a file that cannot be had is the user's to mend, with a sentence. Anything else is our defect. */
    private static int explainFailure(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof IOException) {
            commandLine.getErr().println(Printable.text(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        throw e;
    }
}
