package sevenways.lab.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.Outcome;

/**
 * Pages that failed in the same way, told by the reason that most of them have.
 *
 * @param pages how many they are
 * @param reason what went wrong with most of them
 * @param pagesOfReason with how many
 * @param example the address of the first of those; a long one is cut
 */
public record FailureKind(Outcome outcome, int pages, String reason, int pagesOfReason, String example) {

    private static final int LONGEST_TEXT = 200;

    /** One for each outcome but OK, in the order of {@link Outcome}. */
    public static List<FailureKind> of(Stream<RunReport.Page> pages) {
        Map<Outcome, List<RunReport.Page>> failed = pages.filter(page -> page.outcome() != Outcome.OK)
                .collect(Collectors.groupingBy(
                        RunReport.Page::outcome, () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        return failed.entrySet().stream()
                .map(kind -> of(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static FailureKind of(Outcome outcome, List<RunReport.Page> failed) {
        var byReason = failed.stream()
                .collect(Collectors.groupingBy(FailureKind::reason, LinkedHashMap::new, Collectors.toList()));
        // Of two that are as frequent, the one that came first.
        var most = byReason.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElseThrow();
        return new FailureKind(
                outcome,
                failed.size(),
                most.getKey(),
                most.getValue().size(),
                Columns.cut(most.getValue().getFirst().url().toString(), LONGEST_TEXT));
    }

    private static String reason(RunReport.Page page) {
        return Columns.cut(Objects.requireNonNullElse(page.verdict().detail(), "no reason was given"), LONGEST_TEXT);
    }

    /** Such as "2012 CONNECT", or "2012 CONNECT, 2000 of them". */
    public String number() {
        return pages + " " + outcome + (pagesOfReason == pages ? "" : ", " + pagesOfReason + " of them");
    }

    /** Such as "Connection refused; for example http://127.0.0.1:1/". */
    public String why() {
        return Printable.text(reason + "; for example " + example);
    }
}
