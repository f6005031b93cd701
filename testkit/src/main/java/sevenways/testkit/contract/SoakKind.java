package sevenways.testkit.contract;

import sevenways.lab.Outcome;

/** What befalls a page in a soak. */
interface SoakKind {

    String name();

    /** What its result must be. */
    Outcome outcome();
}
