package sevenways.lab.site;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a page's address, checked. docker/slow.js applies the same rules. */
record PageQuery(Duration meanDelay, Integer gate, Duration deadline) {

    private static final int MAX_MILLIS = 60_000;
    private static final int MAX_GATE = 100_000;

    /** @throws IllegalArgumentException if a value breaks its rule or a parameter comes twice */
    static PageQuery parse(String query) {
        var values = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 1 ? "" : pair[1]));
        if (!values.getOrDefault("run", "none").matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("run");
        }
        return new PageQuery(
                Duration.ofMillis(number(values, "delay", 100, 0, MAX_MILLIS)),
                values.containsKey("gate") ? number(values, "gate", 1, 1, MAX_GATE) : null,
                Duration.ofMillis(number(values, "deadline", 5000, 0, MAX_MILLIS)));
    }

    private static int number(Map<String, String> values, String name, int ifAbsent, int min, int max) {
        var text = values.get(name);
        if (text == null) {
            return ifAbsent;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new IllegalArgumentException(name);
        }
        return Integer.parseInt(text);
    }
}
