package sevenways.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the bars of a timeline can show. */
enum BarShape {

    /** One waits after the other: each bar begins where the one before it ends. */
    STAIRCASE {
        @Override
        Optional<Flaw> flaw(Timeline timeline, Command command) {
            return first(1, timeline, index -> {
                var bar = timeline.bars().get(index);
                var before = timeline.bars().get(index - 1);
                return Math.abs(bar.begin() - before.end()) > 1
                        ? "in a staircase this bar would begin where the one before it ends"
                        : null;
            });
        }
    },

    /** All wait at once: all bars begin within a tenth of the limit. */
    WALL {
        @Override
        Optional<Flaw> flaw(Timeline timeline, Command command) {
            var latest = timeline.columns(0.1 * command.limitMillis());
            return first(
                    0,
                    timeline,
                    index -> timeline.bars().get(index).begin() > latest
                            ? "in a wall all bars begin within a tenth of the limit, and this one begins later"
                            : null);
        }
    },

    /** A few at a time: never more than ten bars side by side, and each of the others begins where one has ended. */
    TEN_LANES {
        private static final int LANES = 10;

        @Override
        Optional<Flaw> flaw(Timeline timeline, Command command) {
            return first(0, timeline, index -> {
                var bar = timeline.bars().get(index);
                if (timeline.in(bar.begin()) > LANES) {
                    return "with ten lanes at most ten bars stand side by side, and here are "
                            + timeline.in(bar.begin());
                }
                var follows = index < LANES
                        || timeline.bars().stream()
                                .filter(other -> other.begin() < bar.begin())
                                .anyMatch(other -> Math.abs(other.end() - bar.begin()) <= 1);
                return follows ? null : "with ten lanes this bar would begin where another has ended";
            });
        }
    };

    static final String NAMES =
            String.join(", ", Arrays.stream(values()).map(BarShape::toString).toList());

    /** @param bar its index among the bars */
    record Flaw(int bar, String sentence) {}

    /** The first bar that is not as it should be. */
    abstract Optional<Flaw> flaw(Timeline timeline, Command command);

    /** @throws IllegalArgumentException with one sentence, if there is none of that name */
    static BarShape named(String name) {
        return Arrays.stream(values())
                .filter(shape -> shape.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("shape=" + name + " is none of " + NAMES));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param sentence null if the bar is as it should be */
    private interface Look {
        String sentence(int bar);
    }

    private static Optional<Flaw> first(int from, Timeline timeline, Look look) {
        return IntStream.range(from, timeline.bars().size())
                .mapToObj(bar -> new Flaw(bar, look.sentence(bar)))
                .filter(flaw -> flaw.sentence() != null)
                .findFirst();
    }
}
