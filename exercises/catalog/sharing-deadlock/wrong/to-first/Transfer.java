package sevenways.sharing.deadlock;

/** Moves money from one account to another. */
final class Transfer {

    /**
     * Wanted: each transfer happens once, whole, and while nobody else can look; and each call returns, whatever other
     * threads transfer at the same moment.
     */
    void transfer(Account from, Account to, int amount) {
        // your turn
        to.lock();
        try {
            from.lock();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                from.unlock();
            }
        } finally {
            to.unlock();
        }
        // end of your turn
    }
}
