package sevenways.exercises.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import sevenways.exercises.progress.Course;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.Output;
import sevenways.lab.report.Columns;
import sevenways.lab.report.Printable;

/** A verdict as a learner reads it: at most twelve lines, below what the answer has printed itself. */
final class VerdictText {

    private static final int MOST_LINES_OF_OUTPUT = 20;
    private static final int MOST_LINES_OF_TRACE = 20;

    private static final String FRAME = "| ";

    private final Screen screen;
    private final Course course;

    VerdictText(Screen screen, Course course) {
        this.screen = screen;
        this.course = course;
    }

    void print(Checked checked) throws IOException {
        var verdict = checked.verdict();
        output(verdict.output());
        interleaving(verdict.trace());
        header(checked);
        if (checked.isSolved()) {
            screen.labelled("idea", checked.exercise().idea());
            screen.whole(
                    "compare", NextStep.command("solution " + checked.exercise().id()));
        } else {
            lacks(checked);
        }
        if (!checked.changedGiven().isEmpty()) {
            screen.labelled(
                    "note",
                    "The check uses it as it was given, not as it is here: %s"
                            .formatted(String.join(", ", checked.changedGiven())),
                    1);
        }
        if (checked.isSolved()) {
            new NextStep(course, screen).print(course.progress());
        }
    }

    private void lacks(Checked checked) {
        var verdict = checked.verdict();
        var file = course.project().shown(checked.file());
        screen.labelled("expected", verdict.expected(), 1);
        screen.labelled("got", verdict.got(), 2);
        screen.labelled("means", verdict.means(), 4);
        if (verdict.wasRun()) {
            screen.whole("read", checked.exercise().sections().getFirst());
        }
        if (verdict.line().isEmpty()) {
            screen.whole("your file", file);
        } else {
            screen.whole("your line", file + line(verdict.line()));
        }
    }

    /** {@code :31} of {@code Page.java:31}. */
    private static String line(String place) {
        return place.substring(place.lastIndexOf(':'));
    }

    /** The first line alone. */
    void header(Checked checked) {
        var id = checked.exercise().id();
        var verdict = checked.verdict();
        var state = words(verdict.kind());
        var left = screen.strong(id) + "  " + (checked.isSolved() ? screen.good(state) : screen.bad(state));
        var right = checked.isSolved() ? checked.exercise().title() : verdict.proof();
        var gap = screen.width() - id.length() - 2 - state.length() - right.length();
        if (gap >= 2) {
            screen.line((left + " ".repeat(gap) + right).stripTrailing());
        } else {
            screen.line(left);
            screen.whole("proof", right);
        }
    }

    private static String words(AnswerVerdict.Kind kind) {
        return switch (kind) {
            case ENDS -> "ends the JVM";
            case LEAVES -> "leaves something behind";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private void output(Output output) {
        var lines = Printable.lines(output.text()).lines().toList();
        var shown = lines.subList(0, Math.min(lines.size(), MOST_LINES_OF_OUTPUT));
        framed(shown);
        var cut = output.text().length()
                + output.cutBytes()
                - String.join("\n", shown).length();
        if (output.cutBytes() > 0 || shown.size() < lines.size()) {
            screen.line(screen.faint(amount(cut) + " of output cut"));
        }
    }

    private void interleaving(String trace) {
        var lines = Interleaving.of(trace, screen.width() - FRAME.length());
        framed(lines.subList(0, Math.min(lines.size(), MOST_LINES_OF_TRACE)));
        if (lines.size() > MOST_LINES_OF_TRACE) {
            screen.line(screen.faint("%d more steps".formatted(lines.size() - MOST_LINES_OF_TRACE)));
        }
    }

    private void framed(List<String> lines) {
        for (var line : lines) {
            screen.line(screen.faint(FRAME) + Columns.cut(line, screen.width() - FRAME.length()));
        }
    }

    private static String amount(long bytes) {
        if (bytes >= 1 << 20) {
            return "%d MiB".formatted(bytes >> 20);
        }
        return bytes >= 1 << 10 ? "%d KiB".formatted(bytes >> 10) : "%d bytes".formatted(bytes);
    }
}
