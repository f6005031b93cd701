package sevenways.lab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import sevenways.lab.Downloader;

/** A command line that was run in this process, and what came of it. */
public record Ended(int status, String out, String err) {

    public static Ended run(Downloader downloader, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = LessonMain.commandLine("a-lesson", downloader)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Ended(status, out.toString(), err.toString());
    }
}
