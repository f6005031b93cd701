package sevenways.manualcontinuations;

import java.time.Duration;

/** Does what crashes the JVM, so that a test can see that it does not come to that. */
final class RunUnderAMonitor {

    private RunUnderAMonitor() {}

    public static void main(String[] args) throws Exception {
        try (var hub = new Hub(new SelectorReadiness())) {
            for (var count = 0; count < 10; count++) {
                hub.spawn(() -> {
                    for (var turn = 0; turn < 10_000; turn++) {
                        hub.sleep(Duration.ZERO);
                    }
                });
            }
            synchronized (new Object()) {
                hub.run();
            }
            System.out.println("not refused");
        } catch (IllegalStateException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }
}
