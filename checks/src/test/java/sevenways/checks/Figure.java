package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number in a text: one in digits, or a word such as "five" before a unit of time or "times".
 *
 * @param begin where it begins in the text
 * @param end behind its unit, if it has one
 * @param number as it is written, without its unit
 * @param step of its last digit: what is rounded to it may differ by a half
 * @param unit in milliseconds or in bytes; 1 for what is counted
 */
record Figure(int begin, int end, double number, double step, double unit) {

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("half a", 0.5),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("twelve", 12.0),
            Map.entry("fifteen", 15.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("sixty", 60.0),
            Map.entry("hundred", 100.0),
            Map.entry("thousand", 1000.0),
            Map.entry("ten thousand", 10_000.0));

    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("ns", 1e-6),
            Map.entry("µs", 1e-3),
            Map.entry("ms", 1.0),
            Map.entry("millisecond", 1.0),
            Map.entry("s", 1e3),
            Map.entry("second", 1e3),
            Map.entry("minute", 60e3),
            Map.entry("hour", 3600e3),
            Map.entry("byte", 1.0),
            Map.entry("KiB", 1024.0),
            Map.entry("MiB", 1024.0 * 1024),
            Map.entry("GiB", 1024.0 * 1024 * 1024),
            Map.entry("%", 0.01),
            Map.entry("times", 1.0));

    private static final String UNIT = "[\\s-]?(" + String.join("|", UNITS.keySet()) + ")s?(?!\\w)";
    private static final String UNIT_OF_WORDS = "[\\s-](times|millisecond|second|minute|hour)s?(?!\\w)";

    private static final Pattern FORM = Pattern.compile("(?<![\\w.,])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:" + UNIT
            + "|(?!\\w))|\\b((?i)" + String.join("|", WORDS.keySet()).replace(" ", "\\s+") + ")" + UNIT_OF_WORDS
            + "|\\btwice\\s+as\\b");

    /** Between the numbers of a list that has its unit at its end. */
    private static final Pattern LISTED = Pattern.compile(",? (?:and |or |to |\\+ )?|, ");

    /**
     * Numbers that are names: of lessons (01), chapters, rows, exercises, sections; of JDK, JEP, RFC and the like; years;
     * exit codes; and whatever a letter stands before (C1, UTF-8, HTTP/1.1).
     */
    private static final Pattern NAMES = Pattern.compile(
            "(?<![\\w.,])0\\d(?![\\d.,]\\d|\\d)"
                    + "|\\b(?i:lessons?|chapters?|stages?|thread|rows?|exercises?|sections?|number|JEP|PEP|RFC|JDK|Java|Unicode|UTS|exits? (?:with|code(?: is)?))"
                    + "\\s\\d[\\d.]*\\d?(?:(?:, and|,| and| or| to)\\s\\d[\\d.]*\\d?)*"
                    + "|\\b(?:19|20)\\d\\d\\b|[A-Za-z][\\w./]*[-/+]\\d[\\d.]*(?:-\\d+)*|(?<!\\w)-\\d+|\\b[A-Za-z]+\\d[\\w.]*|U\\+\\w+");

    static List<Figure> in(String text) {
        var plain =
                NAMES.matcher(text).replaceAll(name -> "_".repeat(name.group().length()));
        var figures = new ArrayList<Figure>();
        for (var found : FORM.matcher(plain).results().toList().reversed()) {
            var next = figures.isEmpty() ? null : figures.getFirst();
            var figure = of(found);
            var listed = next != null
                    && figure.unit == 1
                    && LISTED.matcher(plain.substring(figure.end, next.begin)).matches();
            figures.addFirst(
                    listed ? new Figure(figure.begin, figure.end, figure.number, figure.step, next.unit) : figure);
        }
        return figures;
    }

    private static Figure of(MatchResult found) {
        var digits = found.group(1);
        var unit = found.group(2) != null ? found.group(2) : found.group(4);
        var factor = unit == null ? 1 : UNITS.get(unit);
        if (digits != null) {
            var plain = digits.replace(",", "");
            var point = plain.indexOf('.');
            var step = Math.pow(10, point < 0 ? 0 : point + 1 - plain.length());
            return new Figure(found.start(), found.end(), Double.parseDouble(plain), step, factor);
        }
        if (found.group(3) == null) {
            return new Figure(found.start(), found.end(), 2, 1, 1);
        }
        var number = WORDS.get(found.group(3).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return new Figure(found.start(), found.end(), number, number < 1 ? 0.1 : 1, factor);
    }

    /** In milliseconds, in bytes, or as it is counted. */
    double value() {
        return number * unit;
    }

    /** Whether this is that value, rounded as it is written. */
    boolean says(double value) {
        return Math.abs(value() - value) <= step * unit / 2 * (1 + 1e-9);
    }
}
