package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.comparison.replay.ReplayRun;

/** A process is drawn from its start to its end, and looks ready when it takes its first page. */
class ReplayProcessesTest extends ReplayTest {

    @Override
    List<ReplayRun> runs() {
        return List.of(ReplaySamples.processes());
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, '', no JVM is started yet",
        "0.15, starting, 1 JVM is starting",
        "0.25, there starting, 1 process waits",
        "0.32, there, 1 process waits"
    })
    void eachIsThereForAsLongAsItWas(String moment, String drawn, String sentence) {
        replay.open("t=" + moment);

        assertThat(replay.evaluate("""
                const frames = [];
                CanvasRenderingContext2D.prototype.strokeRect = function () {
                  if (this.canvas.closest('.scene')) {
                    frames.push(this.getLineDash().length > 0 ? 'starting' : 'there');
                  }
                };
                document.querySelector('[data-do=theme]').click();
                return frames.join(' ');
                """).asString()).isEqualTo(drawn);
        assertThat(replay.text("03", ".who")).isEqualTo(sentence);
    }
}
