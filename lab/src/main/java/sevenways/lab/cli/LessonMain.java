package sevenways.lab.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import sevenways.lab.Downloader;

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

    /** The lesson's command line, which neither ends the process nor minds a Ctrl-C. */
    public static CommandLine commandLine(String lesson, Downloader downloader) {
        var commandLine = CommandLines.of(lesson, new LessonCommand(lesson, downloader));
        if (hasOptions(downloader)) {
            commandLine.addMixin(lesson, downloader);
        }
        return commandLine;
    }

    private static boolean hasOptions(Downloader downloader) {
        return Arrays.stream(downloader.getClass().getDeclaredFields())
                .anyMatch(field -> field.isAnnotationPresent(Option.class));
    }
}
