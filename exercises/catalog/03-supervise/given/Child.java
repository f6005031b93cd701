package sevenways.e03.supervise;

/** A process that has been started. */
interface Child {

    /** Returns when it has ended. @return its exit value, 0 if it has done its work */
    int awaitExit() throws InterruptedException;

    /** Ends it, whatever it does. Any thread may call this, also when it has ended already. */
    void kill();
}
