package sevenways.blockingcoroutine;

/** A program that hangs, and a watcher that says so and ends it. */
final class YieldUnderAMonitor {

    private static final Object MONITOR = new Object();

    private YieldUnderAMonitor() {}

    public static void main(String[] args) {
        var main = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> endWhenBlocked(main));
        // region:program
        var scheduler = new Scheduler();
        scheduler.start("a", () -> {
            synchronized (MONITOR) {
                System.out.println("a is in");
                Tasklet.yield();
            }
        });
        scheduler.start("b", () -> {
            synchronized (MONITOR) {
                System.out.println("b is in");
            }
        });
        scheduler.run();
        // endregion:program
    }

    private static void endWhenBlocked(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        System.out.println(thread.getName() + " is blocked by the monitor of a tasklet");
        Runtime.getRuntime().halt(0);
    }
}
