package sevenways.blockingcoroutine;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Where tasklets meet. A channel holds no values: whoever comes first waits for the other side, and those who wait are
 * served in the order in which they came. After a hand-over the receiver runs first, and the sender when all others
 * have had their turn.
 *
 * @param <T> what is handed over
 */
public final class Channel<T> {

    private record Offer<T>(Tasklet sender, T value) {}

    private static final class Request<T> {
        private final Tasklet receiver;
        private T value;

        private Request(Tasklet receiver) {
            this.receiver = receiver;
        }
    }

    private final Scheduler scheduler;
    private final String name;

    /** One of the two is always empty: two sides that met do not wait. */
    private final Queue<Offer<T>> offers = new ArrayDeque<>();

    private final Queue<Request<T>> requests = new ArrayDeque<>();

    /** A channel for the tasklets of one scheduler. */
    public Channel(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    // region:send
    /**
     * Hands the value to a receiver, or waits for one.
     *
     * @throws IllegalStateException outside the scheduler's tasklets, or where a tasklet cannot leave the thread
     */
    public void send(T value) {
        var sender = currentTasklet();
        sender.leaveThread(() -> {
            var request = requests.poll();
            if (request == null) {
                offers.add(new Offer<>(sender, value));
                scheduler.waits(sender, "to send on " + name);
            } else {
                request.value = value;
                scheduler.runFirst(request.receiver);
                scheduler.runLast(sender);
            }
        });
    }
    // endregion:send

    /**
     * Takes the value of a sender, or waits for one.
     *
     * @throws IllegalStateException outside the scheduler's tasklets, or where a tasklet cannot leave the thread
     */
    public T receive() {
        var receiver = currentTasklet();
        var offer = offers.poll();
        if (offer != null) {
            scheduler.runLast(offer.sender);
            return offer.value;
        }
        var request = new Request<T>(receiver);
        receiver.leaveThread(() -> {
            requests.add(request);
            scheduler.waits(receiver, "to receive on " + name);
        });
        return request.value;
    }

    private Tasklet currentTasklet() {
        var tasklet = Tasklet.current();
        if (tasklet.scheduler() != scheduler) {
            throw new IllegalStateException(
                    "The channel " + name + " belongs to another scheduler than the tasklet " + tasklet);
        }
        return tasklet;
    }
}
