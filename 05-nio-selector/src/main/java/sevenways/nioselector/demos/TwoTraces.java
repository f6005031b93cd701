package sevenways.nioselector.demos;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import sevenways.lab.site.SlowSite;

/** One defect, met by the straight code of lesson 01 and by an event loop: what each stack trace tells. */
final class TwoTraces {

    private TwoTraces() {}

    public static void main(String[] args) throws IOException {
        try (var site = SlowSite.open("embedded")) {
            show(site.newRun(Duration.ZERO).pages(1), System.out);
        }
    }

    static void show(List<URI> pages, PrintStream out) throws IOException {
        var straight = traceOf(() -> oneAfterTheOther(pages));
        var handler = traceOf(() -> allAtOnce(pages));
        out.printf("%-30s %s%n", "straight code, as in 01", "event loop, as in 05");
        for (var line = 0; line < Math.max(straight.size(), handler.size()); line++) {
            out.printf("%-30s %s%n", frame(straight, line), frame(handler, line));
        }
    }

    // region:straight
    private static void oneAfterTheOther(List<URI> pages) throws IOException {
        for (var page : pages) {
            load(page);
        }
    }

    private static void load(URI page) throws IOException {
        try (var channel = SocketChannel.open(NaivePage.addressOf(page))) {
            channel.write(NaivePage.requestFor(page));
            receive(channel);
        }
    }

    private static void receive(SocketChannel channel) throws IOException {
        channel.read(ByteBuffer.allocate(1024));
        parse();
    }
    // endregion:straight

    private static void allAtOnce(List<URI> pages) throws IOException {
        try (var selector = Selector.open();
                var page = new Page(pages.getFirst())) {
            new NaiveLoop(selector).run(List.of(page));
        }
    }

    private static final class Page extends NaivePage implements Closeable {
        Page(URI page) throws IOException {
            super(page);
        }

        @Override
        void onReadable() throws IOException {
            super.onReadable();
            parse();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static void parse() {
        throw new IllegalStateException("a defect");
    }

    private interface Load {
        void run() throws IOException;
    }

    private static List<String> traceOf(Load load) throws IOException {
        try {
            load.run();
            throw new AssertionError("the defect was not met");
        } catch (IllegalStateException e) {
            return Frames.of(e).stream()
                    .takeWhile(frame -> !frame.endsWith("traceOf"))
                    .filter(frame -> !frame.contains("lambda"))
                    .toList();
        }
    }

    private static String frame(List<String> trace, int line) {
        return line < trace.size() ? trace.get(line) : "";
    }
}
