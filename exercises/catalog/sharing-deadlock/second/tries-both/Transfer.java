package sevenways.sharing.deadlock;

/** Moves money from one account to another. */
final class Transfer {

    /**
     * Wanted: each transfer happens once, whole, and while nobody else can look; and each call returns, whatever other
     * threads transfer at the same moment.
     */
    void transfer(Account from, Account to, int amount) {
        // your turn
        while (true) {
            if (from.tryLock()) {
                try {
                    if (to.tryLock()) {
                        try {
                            from.add(-amount);
                            to.add(amount);
                            return;
                        } finally {
                            to.unlock();
                        }
                    }
                } finally {
                    from.unlock();
                }
            }
            Thread.yield();
        }
        // end of your turn
    }
}
