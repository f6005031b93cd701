package sevenways.e07.scopedvalue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Workers that are used again, on one carrier: threads change only where they wait, so the lines have one order. */
final class LogCheck {

    private final OneCarrier carrier = new OneCarrier();
    private final ExecutorService worker = worker();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Log log = new Log(lines::add);

    @Proof(1)
    void theNextPageHasNoName() throws Throwable {
        does(worker, () -> log.workFor("kettle", () -> log.log("begins")));
        does(worker, () -> log.log("cleans up"));
        holds(
                List.of("kettle: begins", "-: cleans up"),
                "The second page was logged under the first one's name: whoever set it has gone, and the "
                        + "thread local "
                        + "has stayed.");
    }

    @Proof(2)
    void aPageThatFailsTakesItsNameAlong() throws Throwable {
        worker.execute(() -> {
            try {
                log.workFor("kettle", LogCheck::fail);
            } catch (IllegalStateException e) {
                log.log("goes on");
            }
        });
        carrier.settle();
        holds(List.of("-: goes on"), "A page has failed, and what came after it was logged under its name.");
    }

    @Proof(3)
    void aPageWithinAPage() throws Throwable {
        does(
                worker,
                () -> log.workFor("kettle", () -> {
                    log.workFor("picture", () -> log.log("loads"));
                    log.log("goes on");
                }));
        holds(
                List.of("picture: loads", "kettle: goes on"),
                "One page was loaded for another one, and behind it the other one's name was gone.");
    }

    @Proof(4)
    void twoAtOnce() throws Throwable {
        var busHasBegun = new CountDownLatch(1);
        var kettleHasLogged = new CountDownLatch(1);
        does(
                worker,
                () -> log.workFor("kettle", () -> {
                    await(busHasBegun);
                    log.log("ends");
                    kettleHasLogged.countDown();
                }));
        try (var other = worker()) {
            does(
                    other,
                    () -> log.workFor("bus", () -> {
                        busHasBegun.countDown();
                        await(kettleHasLogged);
                        log.log("ends");
                    }));
        }
        holds(
                List.of("kettle: ends", "bus: ends"),
                "Two pages were loaded at once, and one was logged under the other one's name.");
    }

    @Proof(5)
    void whoWorksForNoPageHasNoName() throws Throwable {
        does(
                worker,
                () -> log.workFor(
                        "kettle",
                        () -> carrier.threads()
                                .newThread(() -> log.log("counts pages"))
                                .start()));
        holds(
                List.of("-: counts pages"),
                "A thread that was made during a page, and works for all, logs under that page's name.");
    }

    private ExecutorService worker() {
        return Executors.newSingleThreadExecutor(carrier.threads());
    }

    /** Returns when it is done, or waits. */
    private void does(ExecutorService worker, Runnable work) throws Throwable {
        var done = worker.submit(work);
        carrier.settle();
        if (done.state() == Future.State.FAILED) {
            throw done.exceptionNow();
        }
    }

    private static void fail() {
        throw new IllegalStateException("404");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    private void holds(List<String> expected, String means) {
        if (!lines.equals(expected)) {
            throw new NotYet(String.join(", ", expected), String.join(", ", lines), means);
        }
    }
}
