package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.comparison.replay.ReplayRun;

/** As many pages as there may be. */
class ReplayOfTenThousandTest extends ReplayTest {

    @Override
    List<ReplayRun> runs() {
        return List.of(ReplaySamples.good(PAGES), ReplaySamples.good(10_000));
    }

    @Test
    void noTextIsCut() {
        replay.open("t=15&run=10000");

        replay.assertNoTextIsCut(1280);
    }

    /** What takes a frame's time is what is drawn. Of ten thousand pages no more is drawn than a screen has room for. */
    @Test
    void tenThousandPagesAreNotMoreToDrawThanAFewHundred() {
        replay.open("run=10000&t=0");
        var drawn = replay.evaluate("""
                let drawn = 0;
                for (const name of ['fillRect', 'strokeRect', 'lineTo', 'arc', 'drawImage', 'roundRect']) {
                  const own = CanvasRenderingContext2D.prototype[name];
                  CanvasRenderingContext2D.prototype[name] = function (...arguments_) {
                    drawn++;
                    return own.apply(this, arguments_);
                  };
                }
                document.querySelector('[data-do=play]').click();
                frameAt(0);
                drawn = 0;
                frameAt(1000);
                return drawn;
                """).asInt();

        // Seven lanes of 150 columns: in each a figure, a card, a line or two, and a bar in three parts.
        assertThat(drawn).isBetween(150, 7 * 150 * 9);
    }
}
