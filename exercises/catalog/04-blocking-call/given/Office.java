package sevenways.e04.blockingcall;

/** Gives out numbers, and is slow. A tasklet that asks waits for its number; others run meanwhile. */
interface Office {

    /** Only tasklets may ask. */
    int nextNumber();
}
