package sevenways.testkit.wire;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A page at a name whose look-up does not end before this is closed. */
public final class HangingName implements Endpoint {

    /** Nobody can mistake its end for that of a deadline or an interrupt. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ScriptedServer asked = ScriptedServer.playing(Script.request(), A_DAY);

    public HangingName() throws IOException {}

    @Override
    public URI page() {
        return URI.create("http://" + ScriptedNames.askedAt(asked.page().getPort()) + "/");
    }

    /** Returns when a look-up has begun, in whatever process. */
    public void awaitLookUp() throws InterruptedException {
        asked.awaitRequests(1);
    }

    @Override
    public void close() throws IOException {
        asked.close();
    }
}
