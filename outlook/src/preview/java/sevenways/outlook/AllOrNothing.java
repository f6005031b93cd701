package sevenways.outlook;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;

/** Errands that are of use only together: a thread for each, and none outlives the block that began it. */
final class AllOrNothing {

    private static final ScopedValue<String> GUEST = ScopedValue.newInstance();

    private AllOrNothing() {}

    public static void main(String[] args) {
        ScopedValue.where(GUEST, "Ada").run(() -> System.out.println(breakfast(() -> "bread")));

        var kettleIsOn = new CountDownLatch(1);
        ScopedValue.where(GUEST, "Bob").run(() -> System.out.println(breakfast(() -> {
            kettleIsOn.await();
            throw new IllegalStateException("the bread is burnt");
        }, () -> waitForEver(kettleIsOn))));
    }

    private static String breakfast(Callable<String> bread) {
        return breakfast(bread, () -> "tea");
    }

    // region:scope
    private static String breakfast(Callable<String> bread, Callable<String> tea) {
        try (var scope = StructuredTaskScope.<String>open()) {
            var some = scope.fork(bread);
            var more = scope.fork(tea);
            scope.join();
            return GUEST.get() + " has " + some.get() + " and " + more.get();
        } catch (StructuredTaskScope.FailedException e) {
            // Behind the block, and so behind the end of both threads.
            return GUEST.get() + " has nothing: " + e.getCause().getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GUEST.get() + " has not waited";
        }
    }
    // endregion:scope

    // region:never
    private static String waitForEver(CountDownLatch kettleIsOn) throws InterruptedException {
        kettleIsOn.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } finally {
            System.out.println("the kettle of " + GUEST.get() + " is taken off");
        }
    }
    // endregion:never
}
