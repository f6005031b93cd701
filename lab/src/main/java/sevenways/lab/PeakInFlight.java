package sevenways.lab;

/** How many requests a site had in flight at once, at most, by its own log; or why nobody can tell. */
public sealed interface PeakInFlight {

    /** Every request of the run stands in the log. */
    record Known(int requests) implements PeakInFlight {}

    /** @param reason a clause for the user, without a full stop */
    record Unknown(String reason) implements PeakInFlight {}
}
