package sevenways.comparison;

import java.util.List;
import java.util.stream.IntStream;

/** One entrant's turn in one round, counted from 1. */
record Turn(int round, Entrant entrant) {

    /**
     * Forth and back: a machine that becomes slower meanwhile, or faster, then favours nobody, because the entrants'
     * turns lie around the same moment in the mean.
     */
    static List<Turn> forthAndBack(int rounds, List<Entrant> entrants) {
        return IntStream.rangeClosed(1, rounds)
                .boxed()
                .flatMap(round -> (round % 2 == 1 ? entrants : entrants.reversed())
                        .stream().map(entrant -> new Turn(round, entrant)))
                .toList();
    }
}
