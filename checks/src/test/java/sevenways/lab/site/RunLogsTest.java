package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sevenways.lab.site.SiteLog.Visit;

class RunLogsTest {

    private final RunLogs logs = new RunLogs(4);

    @Test
    void theLogOfARunHasNoOtherRun() {
        visits("one", 2);
        visits("other", 1);

        assertThat(logs.lines("run=one").lines()).hasSize(2).allMatch(line -> line.endsWith("run=one"));
        assertThat(logs.lines("run=none")).isEmpty();
    }

    @Test
    void whatBelongsToNoRunIsKeptTogether() {
        logs.add(new Visit(0, 1, 404, "/favicon.ico"));
        logs.add(new Visit(0, 1, 400, "/kettle.html?run=a_b"));
        visits("one", 1);

        assertThat(logs.lines("").lines()).hasSize(2);
        assertThat(logs.lines("run=").lines()).hasSize(2);
    }

    @Test
    void theOldestRunIsForgottenFirst() {
        visits("one", 2);
        visits("two", 2);
        visits("three", 1);

        assertThat(logs.lines("run=one")).isEmpty();
        assertThat(logs.lines("run=two").lines()).hasSize(2);
        assertThat(logs.lines("run=three").lines()).hasSize(1);
    }

    @Test
    void aRunThatIsLongerThanAllMayBeIsKeptWhole() {
        visits("one", 10);

        assertThat(logs.lines("run=one").lines()).hasSize(10);
    }

    private void visits(String run, int count) {
        for (var index = 0; index < count; index++) {
            logs.add(new Visit(index, index + 1, 200, "/kettle.html?delay=0&run=" + run));
        }
    }
}
