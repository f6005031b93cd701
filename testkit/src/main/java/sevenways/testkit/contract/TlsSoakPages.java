package sevenways.testkit.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sevenways.lab.trust.TrustFile;
import sevenways.testkit.contract.TlsSoakServer.Kind;

/**
 * A hundred at once over TLS, of which one handshake fails. Not a thousand: handshakes are work, and on a machine that has
 * other work, too, the last of them would come after its deadline.
 */
final class TlsSoakPages implements SoakPages {

    private static final int AT_ONCE = 100;

    /** As in {@link PlainSoakPages}; but the deadline is longer here. */
    private static final int SILENT_BATCH = 200;

    private final Map<Kind, List<String>> ports = new EnumMap<>(Kind.class);

    @Override
    public String name() {
        return "soak over TLS";
    }

    @Override
    public Class<?> server() {
        return TlsSoakServer.class;
    }

    @Override
    public int requests() {
        return AT_ONCE - 1;
    }

    @Override
    public void begin(BufferedReader printed) throws IOException {
        TrustFile.use(Path.of(printed.readLine()));
        for (var kind : Kind.values()) {
            ports.put(kind, List.of(printed.readLine().split(" ")));
        }
    }

    @Override
    public int number() {
        return Integer.getInteger("sevenways.soak.tls.pages", 100_000);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(20);
    }

    @Override
    public URI page(int batch, int number) {
        var kind = number == 0 ? fault(batch) : Kind.GOOD;
        var ofKind = ports.get(kind);
        var port = ofKind.get(number % ofKind.size());
        return URI.create("https://127.0.0.1:" + port + "/" + kind + "/" + batch + "/" + number);
    }

    private static Kind fault(int batch) {
        if (batch % SILENT_BATCH == 0) {
            return Kind.SILENCE;
        }
        var faults = List.of(Kind.values()).subList(1, Kind.values().length - 1);
        return faults.get(batch % faults.size());
    }

    @Override
    public SoakKind kind(String name) {
        return Kind.valueOf(name);
    }
}
