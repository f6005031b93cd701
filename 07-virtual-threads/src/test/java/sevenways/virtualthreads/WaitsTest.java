package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;

/**
 * Which waits keep the carrier. No result depends on the clock: where B could not run, it could not have run however
 * long A had waited; where it has run, A's patience is a minute.
 */
class WaitsTest {

    private static final String HAS_RUN = "B has run: A had left the carrier.";
    private static final String COULD_NOT_RUN = "B could not run: A kept the carrier.";
    private static final String NOT_PINNED = "JFR: no jdk.VirtualThreadPinned";

    @Test
    void aClassInitialiserPins() throws Exception {
        assertThat(OwnJvm.run(InClassInitialiser.class))
                .containsExactly(
                        "One carrier. A waits in a class initialiser until B has run, for 1 s at most.",
                        COULD_NOT_RUN,
                        "JFR: jdk.VirtualThreadPinned, LockSupport.park: VM call to "
                                + "sevenways.virtualthreads.InClassInitialiser$Slow.<clinit> on stack");
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "newer JDKs may do better")
    void anothersClassInitialiserPins() throws Exception {
        assertThat(OwnJvm.run(ForClassInitialiser.class))
                .containsExactly(
                        "One carrier. A waits for a class that another thread initialises until B has run,"
                                + " for 1 s at most.",
                        COULD_NOT_RUN,
                        "JFR: jdk.VirtualThreadPinned, Object.wait: Waited for initialization of "
                                + "sevenways.virtualthreads.ForClassInitialiser$Slow by another thread");
    }

    @Test
    void nativeCodeOnTheStackPins() throws Exception {
        assertThat(OwnJvm.run(InNativeCode.class))
                .containsExactly(
                        "One carrier. A waits in a comparator that native code calls until B has run,"
                                + " for 1 s at most.",
                        COULD_NOT_RUN,
                        "JFR: jdk.VirtualThreadPinned, LockSupport.park: Native or VM frame on stack");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no FIFOs")
    void aFileReadBlocksAndJfrDoesNotSeeIt() throws Exception {
        assertThat(OwnJvm.run(InFileRead.class))
                .containsExactly(
                        "One carrier. A waits in the read of a file until B has run, for 1 s at most.",
                        COULD_NOT_RUN,
                        NOT_PINNED);
    }

    @Test
    void aNameLookupBlocksAndASecondCarrierStandsIn() throws Exception {
        assertThat(OwnJvm.run(InNameLookup.class))
                .containsExactly(
                        "One carrier. A looks up the name localhost.",
                        "Carriers before the lookup: 1, after it: 2.",
                        NOT_PINNED);
    }

    @Test
    void synchronizedNeitherPinsNorBlocks() throws Exception {
        assertThat(OwnJvm.run(InSynchronized.class))
                .containsExactlyElementsOf(List.of(
                        "One carrier. A waits inside synchronized until B has run, for 60 s at most.",
                        HAS_RUN,
                        NOT_PINNED,
                        "One carrier. A waits to enter synchronized until B has run, for 60 s at most.",
                        HAS_RUN,
                        NOT_PINNED,
                        "One carrier. A waits in Object.wait until B has run, for 60 s at most.",
                        HAS_RUN,
                        NOT_PINNED));
    }
}
