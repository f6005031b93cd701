package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.comparison.replay.RecordedRuns;

class RecordTheReplayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --to .  --only 7         | There is no run '7', but [5, 15, 150,
                    --to /no/such/folder     | There is no folder '/no/such/folder'
                    --no-such                | '--no-such'
                    """)
    void badUsageIsOneLineAndNothingRuns(String args, String sentence) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = RecordTheReplay.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args.split(" +"));

        assertThat(status).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void recordsWhatTheReplayReads() {
        assertThat(Arrays.stream(ShippedRun.values()).map(ShippedRun::id))
                .containsExactlyInAnyOrderElementsOf(RecordedRuns.IDS);
    }
}
