package sevenways.exercises.kit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The JVM of one check: takes an order, proves, tells what it found, and ends whatever still runs. */
public final class CheckMain {

    private CheckMain() {}

    public static void main(String[] args) throws Exception {
        var order = order(System.in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        var answer = new AnswerFrames(
                order.answer(), order.check().substring(0, order.check().lastIndexOf('.')));
        var report = new Report(order);
        var watch = new Watch(order.limit(), answer, report);
        watch.end(watch.over(new Proofs(Class.forName(order.check()), answer)));
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
