package sevenways.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sevenways.checks.Chapter.Fence;
import sevenways.checks.Chapter.Place;

/**
 * A block of a chapter that shows what a command printed, or a part of it. Behind {@code command=} stands in its info string
 * what of it is checked:
 *
 * <ul>
 *   <li>{@code shape=}: what the bars of its timeline show, see {@link BarShape}; a timeline must have one;
 *   <li>{@code varies="peak in flight"}: the rows of a summary whose numbers differ from run to run, besides those that
 *       always do; {@code varies=numbers} for a table of measurements;
 *   <li>{@code instead="--pages 20"}: the arguments of the run that the build compares it with, where the command itself
 *       takes too long; all numbers vary then;
 *   <li>{@code fresh=no}: nothing of the kind can be run within a build;
 *   <li>{@code descriptors=512}: how many files the shell of the command allowed it;
 *   <li>{@code by=hand}: the command needs servers that the recorder does not start.
 * </ul>
 */
record RecordedOutput(Fence fence) {

    /** Stands for lines that the chapter does not show. */
    static final String LEFT_OUT = "...";

    private static final Set<String> ALWAYS_VARY = Set.of("elapsed", "elapsed / limit", "CPU time", "peak memory");

    static List<RecordedOutput> of(Chapter chapter) {
        return chapter.fences().stream()
                .filter(fence -> fence.language().equals("output"))
                .map(RecordedOutput::new)
                .toList();
    }

    String command() {
        return fence.attributes().get("command");
    }

    boolean isRunAfresh() {
        return !"no".equals(fence.attributes().get("fresh"));
    }

    boolean isRecordedByHand() {
        return "hand".equals(fence.attributes().get("by"));
    }

    /** What stands behind the lesson's name in the build's own run. */
    List<String> arguments() {
        var instead = fence.attributes().get("instead");
        return Command.words(
                instead != null ? instead : Command.parse(command()).arguments());
    }

    /** @return zero if the shell's own limit holds */
    int descriptors() {
        return Integer.parseInt(fence.attributes().getOrDefault("descriptors", "0"));
    }

    LineForm form() {
        var varies = fence.attributes().getOrDefault("varies", "");
        var numbers = varies.equals("numbers") || fence.attributes().containsKey("instead");
        return new LineForm(
                Stream.concat(ALWAYS_VARY.stream(), Arrays.stream(varies.split(", *")))
                        .collect(Collectors.toUnmodifiableSet()),
                numbers);
    }

    /** The bars show what the chapter says that they show. */
    void holdsItsShape() {
        var timeline = Timeline.in(fence.text());
        var shape = fence.attributes().get("shape");
        if (timeline.bars().isEmpty()) {
            if (shape != null) {
                throw new AssertionError(fence.place() + ": shape=" + shape + ", but the block has no bars");
            }
            return;
        }
        if (shape == null) {
            throw new AssertionError(
                    fence.place() + ": a timeline must say what its bars show: shape=" + BarShape.NAMES);
        }
        BarShape.named(shape).flaw(timeline, Command.parse(command())).ifPresent(flaw -> {
            throw new AssertionError(fence.place().plus(1 + timeline.line(flaw.bar())) + ": " + flaw.sentence()
                    + ". Record it anew on a quiet machine, or change what the chapter says of it");
        });
    }

    /**
     * Each of its lines is printed by a fresh run, in the same order; pages may begin in another.
     *
     * @throws AssertionError with the chapter's line, and the line of the run that resembles it most
     */
    void isPrintedBy(FreshRun fresh) {
        var form = form();
        var printed = fresh.lines().stream().map(form::of).toList();
        var next = 0;
        for (var index : IntStream.range(0, fence.text().size()).toArray()) {
            var line = fence.text().get(index);
            if (line.equals(LEFT_OUT)) {
                continue;
            }
            var wanted = form.of(line);
            if (LineForm.isBar(line)) {
                if (!printed.contains(wanted)) {
                    throw notPrinted(index, wanted, printed);
                }
                continue;
            }
            var found = printed.subList(next, printed.size()).indexOf(wanted);
            if (found < 0) {
                throw notPrinted(index, wanted, printed);
            }
            next += found + 1;
        }
    }

    /** The chapter's text with other lines in this block, as far to the right as its fence. */
    String replacedIn(String chapter, List<String> lines) {
        var all = new ArrayList<>(chapter.lines().toList());
        var first = fence.place().line();
        var indentation = all.get(first - 1).replaceFirst("```.*", "");
        var block = all.subList(first, first + fence.text().size());
        block.clear();
        block.addAll(
                lines.stream().map(line -> (indentation + line).stripTrailing()).toList());
        return String.join("\n", all) + "\n";
    }

    private AssertionError notPrinted(int index, String wanted, List<String> printed) {
        var first = wanted.split(" ", 2)[0];
        var alike = printed.stream().filter(line -> line.startsWith(first)).findFirst();
        return new AssertionError("""
                %s is not what %s prints
                    the chapter says: %s
                    the program says: %s
                """.formatted(
                        place(index),
                        command(),
                        wanted,
                        alike.orElseGet(() -> "(no line like it)\n" + String.join("\n", printed))));
    }

    private Place place(int index) {
        return fence.place().plus(1 + index);
    }
}
