package sevenways.exercises.kit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The JVM of one check: takes an order, proves, tells what it found, and ends whatever still runs.
 *
 * <p>With {@code --rehearse} it makes itself ready first, because the order may come late.
 */
public final class CheckMain {

    public static final String REHEARSE = "--rehearse";

    /** A check that needs no answer. */
    public static final String REHEARSAL = Rehearsal.class.getName();

    private CheckMain() {}

    public static void main(String[] args) throws Exception {
        if (List.of(args).contains(REHEARSE)) {
            rehearse();
        }
        var order = order(System.in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        var answer = new AnswerFrames(
                order.answer(), order.check().substring(0, order.check().lastIndexOf('.')));
        var report = new Report(order);
        var watch = new Watch(order.limit(), answer, report);
        watch.end(watch.over(new Proofs(Class.forName(order.check()), answer, report::begins)));
    }

    /** Whatever comes of it: the answer has not been seen yet. */
    private static void rehearse() throws ReflectiveOperationException {
        ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        new Proofs(Rehearsal.class, new AnswerFrames("", ""), _ -> {}).first();
        if (Interleavings.areWanted()) {
            Interleavings.rehearse();
        }
    }

    private static Order order(InputStream in) throws IOException {
        try {
            return Order.read(new DataInputStream(in));
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // nobody wants a verdict any more
            throw e;
        }
    }
}
