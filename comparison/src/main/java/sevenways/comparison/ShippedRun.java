package sevenways.comparison;

import java.util.Arrays;
import java.util.List;
import sevenways.comparison.replay.ReplayRun.Kind;

/** The runs that the course brings along, in the order in which they are recorded: the computed need those before. */
enum ShippedRun {
    FIVE("5", Kind.GOOD, 5, 3),
    FIFTEEN("15", Kind.GOOD, 15, 3),
    HUNDREDS("150", Kind.GOOD, 150, 3),
    SILENT("silent", Kind.SILENT, 150, 1),
    RESET("reset", Kind.RESET, 150, 1),
    DESCRIPTORS("descriptors", Kind.DESCRIPTORS, 150, 1),
    THOUSAND("1000", Kind.GOOD, 1_000, 1),
    TEN_THOUSAND("10000", Kind.GOOD, 10_000, 1);

    /** In the middle of the list: as much comes before it as behind it. */
    private static final int BROKEN = 74;

    private final String id;
    private final Kind kind;
    private final int pages;
    private final int rounds;

    ShippedRun(String id, Kind kind, int pages, int rounds) {
        this.id = id;
        this.kind = kind;
        this.pages = pages;
        this.rounds = rounds;
    }

    /** @throws IllegalArgumentException with one sentence for the user, if there is no such run */
    static ShippedRun of(String id) {
        return Arrays.stream(values())
                .filter(run -> run.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no run '" + id + "', but " + ids()));
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(ShippedRun::id).toList();
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int pages() {
        return pages;
    }

    /** How often each lesson runs; where a run is long, one is enough, because a disturbance is a small part of it. */
    int rounds() {
        return rounds;
    }

    /** Which page of the list is not good; null if all are. */
    Integer broken() {
        return kind == Kind.SILENT || kind == Kind.RESET ? BROKEN : null;
    }
}
