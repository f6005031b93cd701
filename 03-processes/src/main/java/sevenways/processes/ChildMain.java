package sevenways.processes;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.http.Hop;
import sevenways.lab.http.PageLoad;
import sevenways.lab.trust.TrustFile;

/** A child process: loads one page after the other, as it is asked to, and lives until its standard input ends. */
final class ChildMain {

    /** The first line: from here on, a page takes no longer than a page takes. */
    static final String READY = "ready";

    private ChildMain() {}

    // region:child
    public static void main(String[] args) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        // The output belongs to the answers. Whatever else is printed in this process must not get between them.
        System.setOut(System.err);
        // Without its second thread a child would live on and never answer.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> end(failure));
        rehearse();

        var loader = Executors.newSingleThreadExecutor();
        output.print(READY + "\n"); // a line end flushes; println would end the line differently on Windows
        for (var line = Line.read(input); line != null; line = Line.read(input)) {
            var request = ChildRequest.parse(line);
            loader.execute(() -> output.print(answer(request)));
        }
        // The parent needs this process no more, or is dead. Either way nobody waits for the page that it may be
        // loading right now: that is why another thread than this one loads it.
        Runtime.getRuntime().halt(0);
    }
    // endregion:child

    /** Pages that are made up: the classes that every page needs belong to the start, and not to a page's deadline. */
    private static void rehearse() {
        var hop = connected("http://localhost/");
        hop.receive(StandardCharsets.US_ASCII.encode(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>A rehearsal</title>"));
        hop.endOfInput();
        if (!TrustFile.files().isEmpty()) {
            // Whoever is told whom to trust will speak TLS. It begins to, and there it ends: a server that went on
            // would cost every child as much again.
            connected("https://localhost/");
        }
    }

    private static Hop connected(String page) {
        var hop = new PageLoad(URI.create(page), Duration.ofMinutes(1), "rehearsal").hop();
        hop.connected();
        return hop;
    }

    private static String answer(ChildRequest request) {
        return ChildAnswer.of(BlockingReader.load(request.page(), request.timeout()))
                        .line() + "\n";
    }

    private static void end(Throwable failure) {
        try {
            failure.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
