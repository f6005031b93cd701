package sevenways.lab.cli;

/** The way in to the site of a room. */
final class RoomMain {

    private RoomMain() {}

    public static void main(String[] args) throws InterruptedException {
        var commandLine = CommandLines.of("room", new RoomCommand());
        var status = commandLine.execute(args);
        if (status != 0 || commandLine.isUsageHelpRequested()) {
            System.exit(status);
        }
        // The threads of the site are daemons.
        Thread.currentThread().join();
    }
}
