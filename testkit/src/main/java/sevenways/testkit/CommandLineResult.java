package sevenways.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import sevenways.lab.Downloader;
import sevenways.lab.cli.LessonMain;

/** A command line that was run in this process, and what came of it. */
public record CommandLineResult(int status, String out, String err) {

    public static CommandLineResult run(Downloader downloader, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = LessonMain.commandLine("a-lesson", downloader)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new CommandLineResult(status, out.toString(), err.toString());
    }
}
