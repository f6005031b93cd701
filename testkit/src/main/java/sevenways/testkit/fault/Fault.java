package sevenways.testkit.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/**
 * One thing that can go wrong with a page, and its verdict, which is the same in all lessons.
 *
 * @param row the faults are numbered; those of the same row are variants
 * @param name what all variants of the row have in common
 * @param variant what tells this one from the others; empty if there are none
 * @param isUpToTheDriver true if a lesson can get it wrong by the way in which it connects, sends, receives, closes or
 *     looks at the clock. The rest is a fact of the page load, which is the same object in all lessons.
 */
record Fault(int row, String name, String variant, ExpectedVerdict expected, Behind behind, boolean isUpToTheDriver) {

    /** Makes what stands behind the address of the page. */
    @FunctionalInterface
    interface Behind {
        /** @param patience how long a server keeps a connection on which nothing more will come */
        Endpoint open(Duration patience) throws IOException;
    }

    /**
     * A server that plays a script, whoever connects.
     *
     * @param target the page's path and what follows it
     */
    record Scripted(Script script, String target) implements Behind {
        @Override
        public Endpoint open(Duration patience) throws IOException {
            return ScriptedServer.playing(script, patience).at(target);
        }
    }

    Fault(int row, String name, String variant, ExpectedVerdict expected, Behind behind) {
        this(row, name, variant, expected, behind, false);
    }

    static Fault fault(int row, String name, ExpectedVerdict expected, Script script) {
        return fault(row, name, "", expected, script);
    }

    static Fault fault(int row, String name, String variant, ExpectedVerdict expected, Script script) {
        return new Fault(row, name, variant, expected, new Scripted(script, "/"));
    }

    Fault upToTheDriver() {
        return new Fault(row, name, variant, expected, behind, true);
    }

    /** All that happen to one page alone, whichever lesson loads it. */
    static Stream<Fault> all() {
        return Stream.of(
                        ConnectionFaults.list(),
                        HeadFaults.list(),
                        BodyFaults.list(),
                        ContentFaults.list(),
                        RedirectFaults.list(),
                        TlsFaults.list(),
                        AddressFaults.list())
                .flatMap(faults -> faults);
    }

    /** How a full backlog answers is the kernel's choice. Linux does not answer. */
    boolean canBeMadeHere() {
        return row != 2 || OS.LINUX.isCurrentOs();
    }

    /** True if only the deadline ends the wait for this page. */
    boolean isSilent() {
        return expected.outcomes().contains(Outcome.TIMEOUT);
    }

    /** For the name of a test. */
    @Override
    public String toString() {
        return row + " " + name + (variant.isEmpty() ? "" : ": " + variant);
    }
}
