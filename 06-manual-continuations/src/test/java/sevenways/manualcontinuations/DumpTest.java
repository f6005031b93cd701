package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No tool of the JDK shows the stacks that lie on the heap. The hub does. */
class DumpTest extends HubFixture {

    private static final Duration LONG = Duration.ofDays(1);

    DumpTest() throws IOException {}

    @Test
    void aDumpShowsWhereEachGreenThreadWaits() throws Exception {
        var sleeper = hub.spawn(this::waitForTheKettle);
        var joiner = hub.spawn(sleeper::join);
        hub.spawn(() -> {
            events.addAll(hub.dump().lines().map(DumpTest::withoutLine).toList());
            joiner.interrupt();
            events.addAll(
                    hub.dump().lines().filter(line -> line.startsWith("\"")).toList());
            sleeper.interrupt();
        });

        run();

        assertThat(events)
                .containsExactly(
                        "\"green-1\" waits",
                        "    at sevenways.manualcontinuations.Hub.sleep",
                        "    at sevenways.manualcontinuations.DumpTest.waitForTheKettle",
                        "\"green-2\" waits",
                        "    at sevenways.manualcontinuations.GreenThread.join",
                        "\"green-1\" waits",
                        "\"green-2\" can go on");
    }

    private void waitForTheKettle() throws InterruptedException {
        hub.sleep(LONG);
    }

    @Test
    void whoHasNotBegunHasNoStackAndWhoRunsIsNotShown() throws Exception {
        hub.spawn(() -> {
            hub.spawn(() -> {});
            events.add(hub.dump());
        });

        run();

        assertThat(events).containsExactly("");
    }

    private static String withoutLine(String frame) {
        return frame.replaceFirst("\\(.*", "");
    }
}
