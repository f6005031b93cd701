package sevenways.e02.interrupt;

/** Loads one page after the other. */
final class Worker implements Runnable {

    private final Inbox inbox;
    private final Connection connection;

    Worker(Inbox inbox, Connection connection) {
        this.inbox = inbox;
        this.connection = connection;
    }

    /**
     * Wanted: once it is interrupted, it takes no other page out of the inbox and returns, with the interrupt status
     * set, so that whoever runs it can see why.
     */
    @Override
    public void run() {
        try (connection) {
            // your turn
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    connection.load(inbox.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // end of your turn
        }
    }
}
