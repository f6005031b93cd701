package sevenways.sharing.deadlock;

/** Moves money from one account to another. */
final class Transfer {

    /**
     * Wanted: each transfer happens once, whole, and while nobody else can look; and each call returns, whatever other
     * threads transfer at the same moment.
     */
    void transfer(Account from, Account to, int amount) {
        // your turn
        var first = from.id() < to.id() ? from : to;
        var second = first == from ? to : from;
        first.lock();
        try {
            second.lock();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
        // end of your turn
    }
}
