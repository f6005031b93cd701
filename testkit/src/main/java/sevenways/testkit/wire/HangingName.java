package sevenways.testkit.wire;

import java.io.IOException;
import java.net.URI;

/** A page at a name whose look-up does not end before this is closed. */
public final class HangingName implements Endpoint {

    private final ScriptedServer asked = ScriptedServer.silent();

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
