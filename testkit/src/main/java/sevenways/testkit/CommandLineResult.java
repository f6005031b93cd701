package sevenways.testkit;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import sevenways.lab.Downloader;
import sevenways.lab.cli.LessonMain;

/** A command line that was run in this process, and what came of it. */
public record CommandLineResult(int status, String out, String err) {

    private static final int MORE_THAN_A_TRACE = 1 << 20;

    public static CommandLineResult run(Downloader downloader, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = LessonMain.commandLine("a-lesson", downloader)
                .setOut(printer(out))
                .setErr(printer(err))
                .execute(args);
        return new CommandLineResult(status, out.toString(), err.toString());
    }

    /** As that of a process: what is not flushed, nobody sees. */
    private static PrintWriter printer(Writer text) {
        return new PrintWriter(new BufferedWriter(text, MORE_THAN_A_TRACE), true);
    }
}
