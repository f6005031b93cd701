package sevenways.comparison.replay;

import java.util.function.LongPredicate;
import java.util.stream.Stream;
import sevenways.lab.cli.Require;

/** Holds what {@link PageColumns} tell against what can have been: they may have been read from a damaged file. */
final class PossiblePages {

    private PossiblePages() {}

    /**
     * @param workers how many there are
     * @param runEnd in tenths of a millisecond; all pages have ended before it
     * @throws IllegalArgumentException with what cannot be
     */
    static void require(PageColumns columns, int pages, int workers, long runEnd) {
        var outcomes = columns.outcomes();
        Require.that(outcomes != null && !outcomes.contains(null), "an outcome is not known");
        requireAll(numbers(columns.outcome(), pages), place -> isBelow(outcomes.size(), place), "has no outcome");
        requireAll(differences(columns.worker(), pages), place -> isBelow(workers, place), "has no worker");
        requireAll(
                numbers(columns.work(), pages),
                micros -> micros == Packed.UNKNOWN || micros >= 0,
                "has worked for a negative time");
        requireMoments(columns, pages, runEnd);
    }

    private static long[] numbers(String column, int pages) {
        return ofEachPage(Unpacked.numbers(column), pages);
    }

    private static long[] differences(String column, int pages) {
        return ofEachPage(Unpacked.differences(column), pages);
    }

    private static long[] ofEachPage(long[] values, int pages) {
        Require.that(values.length == pages, "a column has not one value for each page");
        return values;
    }

    private static boolean isBelow(int end, long place) {
        return 0 <= place && place < end;
    }

    private static void requireMoments(PageColumns columns, int pages, long runEnd) {
        var begins = differences(columns.begin(), pages);
        var between = Stream.of(columns.connected(), columns.sent(), columns.first(), columns.last())
                .map(column -> numbers(column, pages))
                .toList();
        var ends = numbers(columns.end(), pages);
        for (var page = 0; page < pages; page++) {
            var begin = begins[page];
            require(0 <= begin && begin < runEnd, page, "begins outside of the run");
            var moment = begin;
            for (var distances : between) {
                moment = next(moment, distances[page], runEnd, page);
            }
            require(ends[page] != Packed.UNKNOWN, page, "does not end");
            require(moment + ends[page] >= begin, page, "ends before it begins");
            next(moment, ends[page], runEnd, page);
        }
    }

    /** The last moment that is known, when another one may be. */
    private static long next(long moment, long distance, long runEnd, int page) {
        if (distance == Packed.UNKNOWN) {
            return moment;
        }
        require(distance >= 0, page, "has moments that are not in their order");
        // No sum, which might be too large for its type.
        require(distance < runEnd - moment, page, "goes on after the end of the run");
        return moment + distance;
    }

    private static void requireAll(long[] values, LongPredicate isPossible, String what) {
        for (var page = 0; page < values.length; page++) {
            require(isPossible.test(values[page]), page, what);
        }
    }

    private static void require(boolean isPossible, int page, String what) {
        Require.that(isPossible, "page " + (page + 1) + " " + what);
    }
}
