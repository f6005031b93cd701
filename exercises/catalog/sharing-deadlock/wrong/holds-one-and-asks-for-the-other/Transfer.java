package sevenways.sharing.deadlock;

/** Moves money from one account to another. */
final class Transfer {

    /**
     * Wanted: each transfer happens once, whole, and while nobody else can look; and each call returns, whatever other
     * threads transfer at the same moment.
     */
    void transfer(Account from, Account to, int amount) {
        // your turn
        from.lock();
        try {
            while (!to.tryLock()) {
                Thread.yield();
            }
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                to.unlock();
            }
        } finally {
            from.unlock();
        }
        // end of your turn
    }
}
