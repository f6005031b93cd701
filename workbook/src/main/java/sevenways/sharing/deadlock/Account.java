package sevenways.sharing.deadlock;

/** Some money. It may only be looked at and changed by a thread that holds the account's lock. */
public interface Account {

    /** No two accounts have the same one. */
    int id();

    /** Waits until nobody else holds the lock, and takes it. */
    void lock();

    /** Takes the lock, if nobody else holds it, and says whether it has. */
    boolean tryLock();

    /** Gives the lock back. */
    void unlock();

    /** @throws IllegalMonitorStateException if the calling thread does not hold the lock */
    void add(int amount);
}
