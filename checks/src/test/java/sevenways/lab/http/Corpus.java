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

    /** One of a file of this form. */
    record Line(String name, String text) {}

    private Corpus() {}

    static List<Entry> entries() {
        return lines("/answers.txt").stream()
                .map(line -> {
                    var parts = line.text().split(" ", 2);
                    return new Entry(line.name(), Outcome.valueOf(parts[0]), answer(parts[1]));
                })
                .toList();
    }

    /** What a line says that is no comment, and the comment above it. */
    static List<Line> lines(String resource) {
        try (var file = Corpus.class.getResourceAsStream(resource)) {
            var lines = new ArrayList<Line>();
            var name = "";
            for (var line : new String(file.readAllBytes(), US_ASCII).lines().toList()) {
                if (line.startsWith("#")) {
                    name = line.substring(1).strip();
                } else if (!line.isBlank()) {
                    lines.add(new Line(name, line));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] answer(String text) {
        return Delivery.bytes(text.translateEscapes());
    }

    /** A line for {@code answers.txt}. */
    static String line(Outcome outcome, byte[] answer) {
        return outcome + " " + text(answer);
    }

    /** An answer as it is written in a line. */
    static String text(byte[] answer) {
        var line = new StringBuilder();
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
