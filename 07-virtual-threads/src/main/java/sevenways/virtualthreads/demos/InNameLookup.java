package sevenways.virtualthreads.demos;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.FutureTask;

/**
 * A name is looked up by the C library, which blocks. But the JDK knows that beforehand, and lets a second carrier stand
 * in for the one that is about to block.
 */
final class InNameLookup {

    private InNameLookup() {}

    public static void main(String[] args) throws Exception {
        Carriers.allowOne();
        System.out.println("One carrier. A looks up the name localhost.");
        try (var jfr = new PinnedEvents()) {
            var lookup = new FutureTask<>(InNameLookup::lookUp);
            Thread.ofVirtual().name("A").start(lookup);
            System.out.println(lookup.get());
            System.out.println("JFR: " + jfr.ofThread("A"));
        }
    }

    // region:lookup
    private static String lookUp() throws UnknownHostException {
        var before = Carriers.started();
        InetAddress.getByName("localhost");
        return "Carriers before the lookup: " + before + ", after it: " + Carriers.started() + ".";
    }
    // endregion:lookup
}
