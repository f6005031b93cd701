package sevenways.lab.site;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The query of a page's address, checked. docker/slow.js applies the same rules, to the characters as they were sent: no
 * valid value needs an escape.
 *
 * @param gate how many requests the page waits for, or null if it only waits for its delay
 * @param run the run that it belongs to; null if to none
 * @param isOfTheRoom whether it says who asks
 */
record PageQuery(Duration meanDelay, Integer gate, Duration deadline, String run, boolean isOfTheRoom) {

    private static final String ID = "[A-Za-z0-9-]{1,32}";
    private static final Pattern NAMED = Pattern.compile("(^|&)name=");

    private static final int MAX_MILLIS = 60_000;
    private static final int MAX_GATE = 100_000;

    /** @throws IllegalArgumentException if a value breaks its rule or a parameter comes twice */
    static PageQuery parse(String query) {
        var run = value(query, "run");
        require(run == null || run.matches(ID), "run");
        var isOfTheRoom = NAMED.matcher(query).find();
        if (isOfTheRoom) {
            require(run != null, "run");
            require(query, "lesson", ID);
            require(query, "pages", "[0-9]{1,7}");
            require(query, "limit", "[0-9]{1,6}");
            require(query, "name", "(%[0-9A-F][0-9A-F]|[A-Za-z0-9.*_-]){1,288}");
        }
        var delay = number(query, "delay", 0, MAX_MILLIS);
        var gate = number(query, "gate", 1, MAX_GATE);
        var deadline = number(query, "deadline", 0, MAX_MILLIS);
        return new PageQuery(
                Duration.ofMillis(delay == null ? 100 : delay),
                gate,
                Duration.ofMillis(deadline == null ? 5000 : deadline),
                run,
                isOfTheRoom);
    }

    private static void require(String query, String name, String rule) {
        var given = value(query, name);
        require(given != null && given.matches(rule), name);
    }

    private static Integer number(String query, String name, int min, int max) {
        var text = value(query, name);
        if (text == null) {
            return null;
        }
        require(text.matches("[0-9]{1,6}"), name);
        var number = Integer.parseInt(text);
        require(number >= min && number <= max, name);
        return number;
    }

    /** Null if the parameter is absent, empty if it has no value. */
    private static String value(String query, String name) {
        var values = Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.equals(name) || parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(Math.min(parameter.length(), name.length() + 1)))
                .toList();
        require(values.size() <= 1, name);
        return values.isEmpty() ? null : values.getFirst();
    }

    private static void require(boolean kept, String name) {
        if (!kept) {
            throw new IllegalArgumentException(name);
        }
    }
}
