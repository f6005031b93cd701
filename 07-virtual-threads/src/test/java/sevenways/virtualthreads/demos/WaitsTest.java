package sevenways.virtualthreads.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import sevenways.testkit.VerifyOnly;
import sevenways.virtualthreads.OwnJvm;

/**
 * Which waits keep the carrier. No result depends on the clock: where B could not run, it could not have run however
 * long A had waited; where it has run, A's patience is a minute.
 */
@VerifyOnly
class WaitsTest {

    private static final String HAS_RUN = "B has run: A had left the carrier.";
    private static final String COULD_NOT_RUN = "B could not run: A kept the carrier.";
    private static final String PINNED = "JFR: jdk.VirtualThreadPinned, ";
    private static final String NOT_PINNED = "JFR: no jdk.VirtualThreadPinned";

    @Test
    void aClassInitialiserPins() throws Exception {
        assertShown(
                InClassInitialiser.class,
                "One carrier. A waits in a class initialiser until B has run",
                COULD_NOT_RUN,
                PINNED + "LockSupport.park: ");
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "newer JDKs may do better")
    void anothersClassInitialiserPins() throws Exception {
        assertShown(
                ForClassInitialiser.class,
                "One carrier. A waits for a class that another thread initialises until B has run",
                COULD_NOT_RUN,
                PINNED + "Object.wait: ");
    }

    @Test
    void nativeCodeOnTheStackPins() throws Exception {
        assertShown(
                InNativeCode.class,
                "One carrier. A waits in a comparator that native code calls until B has run",
                COULD_NOT_RUN,
                PINNED + "LockSupport.park: ");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no FIFOs")
    void aFileReadBlocksAndJfrDoesNotSeeIt() throws Exception {
        assertShown(
                InFileRead.class,
                "One carrier. A waits in the read of a file until B has run",
                COULD_NOT_RUN,
                NOT_PINNED);
    }

    @Test
    void aNameLookupBlocksAndASecondCarrierStandsIn() throws Exception {
        assertShown(
                InNameLookup.class,
                "One carrier. A looks up the name localhost.",
                "Carriers before the lookup: 1, after it: 2.",
                NOT_PINNED);
    }

    @Test
    void synchronizedNeitherPinsNorBlocks() throws Exception {
        assertShown(
                InSynchronized.class,
                "One carrier. A waits inside synchronized until B has run",
                HAS_RUN,
                NOT_PINNED,
                "One carrier. A waits to enter synchronized until B has run",
                HAS_RUN,
                NOT_PINNED,
                "One carrier. A waits in Object.wait until B has run",
                HAS_RUN,
                NOT_PINNED);
    }

    /** @param beginnings of the lines; how they go on is up to the JVM's own words */
    private static void assertShown(Class<?> demonstration, String... beginnings)
            throws IOException, InterruptedException {
        assertThat(OwnJvm.run(demonstration))
                .zipSatisfy(
                        List.of(beginnings),
                        (line, beginning) -> assertThat(line).startsWith(beginning));
    }
}
