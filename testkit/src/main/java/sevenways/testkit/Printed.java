package sevenways.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a demonstration prints. */
public final class Printed {

    /** Prints what it shows. */
    @FunctionalInterface
    public interface Demo {
        void show(PrintStream out) throws Exception;
    }

    private Printed() {}

    /** Its lines. */
    public static List<String> by(Demo demo) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            demo.show(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
