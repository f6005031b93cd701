package sevenways.processes;

import java.net.URI;
import java.time.Duration;

/** What a child is asked: to load this page. */
record ChildRequest(URI page, Duration timeout) {

    String line() {
        return Line.of(page.toString(), timeout.toString());
    }

    static ChildRequest parse(String line) {
        var fields = Line.fields(line);
        return new ChildRequest(URI.create(fields.get(0)), Duration.parse(fields.get(1)));
    }
}
