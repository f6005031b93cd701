package sevenways.e02.interrupt;

/** Pages that somebody wants to have loaded. */
public interface Inbox {

    /**
     * Waits until there is a page, and takes it out. A page that is there already is given at once, also to a thread that
     * has been interrupted.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; its interrupt status is cleared
     */
    String take() throws InterruptedException;
}
