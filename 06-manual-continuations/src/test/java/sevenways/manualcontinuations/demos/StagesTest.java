package sevenways.manualcontinuations.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;
import sevenways.testkit.Printed;

/** Each stage of the hub shows what it can do, and what breaks it. One thread runs all, so each takes the same course. */
class StagesTest {

    @Test
    void whoYieldsGoesOnInTheMiddleOfItsStack() throws Exception {
        assertThat(Printed.by(TakingTurns::show))
                .extracting(line -> line.replaceFirst(", on .*", ""))
                .containsExactly(
                        "kettle  begins part 1",
                        "bus     begins part 1",
                        "bread   ends with java.lang.IllegalStateException: no flour",
                        "kettle  ends part 1",
                        "kettle  begins part 2",
                        "bus     ends part 1",
                        "bus     begins part 2",
                        "kettle  ends part 2",
                        "bus     ends part 2",
                        "hub     returns");
    }

    @Test
    void whoCanOnlyYieldAsksInEachTurn() throws Exception {
        assertThat(Printed.by(AsksInEachTurn::show))
                .containsExactly("server  has answered in its turn 1001", "reader  has asked 1002 times");
    }

    @Test
    void aHubThatKnowsTimesAloneHearsNoSocket() throws Exception {
        assertThat(Printed.by(HearsNoSocket::show))
                .containsExactly(
                        "reader  has nothing, and sleeps until 300",
                        "server  has answered at 100",
                        "clock   says 200, and the reader is still asleep",
                        "reader  has its byte");
    }

    @Test
    void aHubThatSleepsInASelectorHearsIt() throws Exception {
        assertThat(Printed.by(HearsASocket::show))
                .containsExactly("reader  waits for the channel", "server  has answered at 100", "reader  has 1 byte");
    }

    @Test
    void aStackThatIsDroppedRunsNoFinally() throws Exception {
        assertThat(Printed.by(DroppedStack::show))
                .containsExactly(
                        "reader  waits for the channel",
                        "user    wants no answer any more",
                        "hub     returns, and the channel is open: true");
    }

    @Test
    void aStackThatIsInterruptedUnwinds() throws Exception {
        assertThat(Printed.by(InterruptedReader::show))
                .containsExactly(
                        "reader  waits for the channel",
                        "user    interrupts the reader",
                        "reader  has closed it",
                        "reader  ends with java.lang.InterruptedException: interrupted while it waited",
                        "hub     returns, and the channel is open: false");
    }

    @Test
    void aWakeUpBeforeTheWaitEndsTheHubOrIsLost() throws Exception {
        assertThat(Printed.by(WokenBeforeAsleep::show))
                .containsExactly(
                        "wake resumes at once:",
                        "  green thread  asks somebody, who answers at once",
                        "  hub           fails: Mounted!!!!",
                        "wake resumes whoever waits:",
                        "  green thread  asks somebody, who answers at once",
                        "  green thread  waits for the answer",
                        "  hub           returns; the green thread has ended: false");
    }

    @Test
    void aDeadlockIsNamedWhenAllHaveUnwound() throws Exception {
        assertThat(Printed.by(NobodyIsLeft::show))
                .extracting(line -> line.replaceAll("sevenways\\.[a-z.]*|\\(.*\\)", ""))
                .containsExactly(
                        "green-1 has given back what it had",
                        "green-2 has given back what it had",
                        "Deadlock: green-1 waits in Semaphore.acquire",
                        "    called by NobodyIsLeft.write",
                        "green-2 waits in Semaphore.acquire",
                        "    called by NobodyIsLeft.write");
    }

    /** In a JVM of its own, without assertions: they refuse it, and it ends with a thread that is blocked for ever. */
    @Test
    void aMonitorAcrossAWaitIsReenteredOrBlocksAll() throws Exception {
        var flags = List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        var process = new ProcessBuilder(JavaCommand.of(flags, MonitorAcrossAWait.class.getName(), List.of()))
                .redirectErrorStream(true)
                .start();

        assertThat(process.inputReader().readAllLines())
                .containsExactly(
                        "a monitor with a record of its own:",
                        "  green-1 comes",
                        "  green-1 is in",
                        "  green-2 comes",
                        "  green-2 is in",
                        "  green-1 is out",
                        "  green-2 is out",
                        "a monitor that is a bit in its object:",
                        "  green-1 comes",
                        "  green-1 is in",
                        "  green-2 comes",
                        "  the platform thread is BLOCKED at the monitor, for ever");
        assertThat(process.waitFor()).isZero();
    }
}
