package sevenways.e03.orphan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.*;
import sevenways.lab.http.BlockingReader;

/**
 * A child as in lesson 03: its parent writes addresses of pages to its input, one a line, and reads their titles from
 * its output. When the parent is dead, the input ends.
 *
 * <p>Wanted: the child ends with its parent, at once, also while it waits for a page.
 */
final class ChildLoop {

    private ChildLoop() {}

    public static void main(String[] args) throws IOException {
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        // your turn
        var loader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        for (var line = requests.readLine(); line != null; line = requests.readLine()) {
            var address = line;
            loader.execute(() -> System.out.println(title(address)));
        }
        // end of your turn
    }

    private static String title(String address) {
        var page = BlockingReader.load(URI.create(address), Duration.ofHours(1));
        return page.title() == null ? page.outcome().name() : page.title();
    }
}
