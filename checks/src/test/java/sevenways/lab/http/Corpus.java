package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import sevenways.lab.Outcome;

/** The answers in {@code answers.txt}: what the fuzzer begins with, and all that it ever found. */
final class Corpus {

    /** An answer and the outcome that it must have. */
    record Entry(String name, Outcome outcome, byte[] answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Corpus() {}

    static List<Entry> entries() {
        try (var file = Corpus.class.getResourceAsStream("/answers.txt")) {
            var entries = new ArrayList<Entry>();
            var name = "";
            for (var line : new String(file.readAllBytes(), US_ASCII).lines().toList()) {
                if (line.startsWith("#")) {
                    name = line.substring(1).strip();
                } else if (!line.isBlank()) {
                    var parts = line.split(" ", 2);
                    var answer = Delivery.bytes(parts[1].translateEscapes());
                    entries.add(new Entry(name, Outcome.valueOf(parts[0]), answer));
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for {@code answers.txt}. */
    static String line(Outcome outcome, byte[] answer) {
        var line = new StringBuilder(outcome + " ");
        for (var value : answer) {
            switch (value) {
                case '\r' -> line.append("\\r");
                case '\n' -> line.append("\\n");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (value >= ' ' && value < 0x7f) {
                        line.append((char) value);
                    } else {
                        line.append("\\%03o".formatted(Byte.toUnsignedInt(value)));
                    }
                }
            }
        }
        return line.toString();
    }
}
