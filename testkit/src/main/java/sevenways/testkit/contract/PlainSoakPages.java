package sevenways.testkit.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import sevenways.testkit.contract.SoakServer.Kind;

/** A thousand at once; of each of them, ten are out of the ordinary. */
final class PlainSoakPages implements SoakPages {

    /** A silent page takes all of its deadline, and its batch with it: one batch in so many has them. */
    private static final int SILENT_BATCH = 100;

    private List<String> ports;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Class<?> server() {
        return SoakServer.class;
    }

    @Override
    public int requests() {
        return atOnce();
    }

    @Override
    public void begin(BufferedReader printed) throws IOException {
        ports = List.of(printed.readLine().split(" "));
    }

    @Override
    public int number() {
        return Integer.getInteger("sevenways.soak.pages", 1_000_000);
    }

    @Override
    public int atOnce() {
        return 1000;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public URI page(int batch, int number) {
        var kind = number % 100 == 0 ? fault(batch, number / 100) : Kind.GOOD;
        var port = ports.get(number % ports.size());
        return URI.create("http://127.0.0.1:" + port + "/" + kind + "/" + batch + "/" + number);
    }

    /** The faults in turn; ten of them a batch. */
    private static Kind fault(int batch, int number) {
        if (batch % SILENT_BATCH == 0) {
            return Kind.SILENCE;
        }
        var faults = List.of(Kind.values()).subList(1, Kind.values().length - 1);
        return faults.get((batch + number) % faults.size());
    }

    @Override
    public SoakKind kind(String name) {
        return Kind.valueOf(name);
    }
}
