package sevenways.exercises.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import sevenways.lab.report.Printable;

/** Where a command prints: as wide as the terminal, and in colours if it has some. */
final class Screen {

    private static final int INDENT = 2;
    private static final int LABEL = 10;
    private static final String CUT = " ...";

    /**
     * Picocli takes characters of no alphabet for letters. So it does not break a line within {@code key.interestOps(0)},
     * and sees no mark-up of its own in a text.
     */
    private static final int STAND_INS = 0xe000;

    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern STAND_IN = Pattern.compile("[\\ue021-\\ue07e]");

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private final PrintWriter out;
    private final ColorScheme colours;
    private final int width;

    Screen(PrintWriter out, ColorScheme colours, int width) {
        this.out = out;
        this.colours = colours;
        this.width = Math.min(width, WIDEST);
    }

    static Screen of(CommandSpec spec) {
        var usage = spec.usageMessage();
        usage.autoWidth(true);
        return new Screen(spec.commandLine().getOut(), spec.commandLine().getColorScheme(), usage.width());
    }

    int width() {
        return width;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void paragraph(String text) {
        wrapped(text, width).forEach(this::line);
    }

    /** {@code   got       214 KiB}: the text in as many lines as it takes, but not more than {@code most}. */
    void labelled(String label, String text, int most) {
        var room = width - INDENT - LABEL;
        var lines = wrapped(text, room);
        for (var index = 0; index < Math.min(most, lines.size()); index++) {
            var isCut = index == most - 1 && lines.size() > most;
            var line = isCut ? wrapped(lines.get(index), room - CUT.length()).getFirst() + CUT : lines.get(index);
            line(margin(index == 0 ? label : "") + line);
        }
    }

    void labelled(String label, String text) {
        labelled(label, text, Integer.MAX_VALUE);
    }

    /** What must not be wrapped: a path or a command, which a reader clicks on or copies. */
    void whole(String label, String text) {
        line(margin(label) + text);
    }

    String good(String text) {
        return styled(text, Style.bold, Style.fg_green);
    }

    String bad(String text) {
        return styled(text, Style.bold, Style.fg_red);
    }

    String strong(String text) {
        return styled(text, Style.bold);
    }

    String faint(String text) {
        return styled(text, Style.faint);
    }

    private String styled(String text, Style... styles) {
        // All off: the code that picocli has for "no longer bold" underlines on some terminals.
        return colours.ansi().enabled() && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    private String margin(String label) {
        return " ".repeat(INDENT) + faint(label) + " ".repeat(LABEL - label.length());
    }

    private static List<String> wrapped(String text, int width) {
        var table =
                TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), new Column(width, 0, Overflow.WRAP));
        table.indentWrappedLines = 0;
        var plain = Printable.text(text.replaceAll("\\s*\\R\\s*", " "));
        table.addRowValues(Ansi.OFF.new Text(shifted(plain, PUNCTUATION, STAND_INS)));
        return Stream.of(table.toString().split("\\R"))
                .map(line -> shifted(line, STAND_IN, -STAND_INS).stripTrailing())
                .toList();
    }

    private static String shifted(String text, Pattern which, int by) {
        return which.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(found.group().charAt(0) + by)));
    }
}
