package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The clock, and all ways to set it. */
class ReplayPlayTest extends ReplayTest {

    /** Of the sample: 0.24 s, 20 times slower, are the longest play below 6 s. */
    private static final int SLOWER = 20;

    @Test
    void playsSlowlyUntilTheThreeAreDoneAndThenAsFastAsItWas() {
        replay.open("t=0");
        replay.find("[data-do=play]").click();

        replay.frameAt(10_000);
        replay.frameAt(11_000);
        assertThat(clock()).isCloseTo(1.0 / SLOWER, within(0.001));
        assertThat(replay.text("[data-do=play]")).isEqualTo("Pause");

        replay.frameAt(60_000);
        assertThat(clock()).isCloseTo(quick(), within(0.001));
        assertThat(replay.text("[data-do=play]")).isEqualTo("Play");
        assertThat(replay.text(".caption")).contains("05, 06 and 07 are done");
        assertThat(replay.text("01", ".counts")).startsWith("2 done");

        replay.frameAt(70_000);
        assertThat(clock()).as("it stands still").isCloseTo(quick(), within(0.001));

        replay.find("[data-do=play]").click();
        replay.frameAt(80_000);
        replay.frameAt(82_000);
        assertThat(clock()).isCloseTo(quick() + 2, within(0.001));
        replay.frameAt(200_000);
        assertThat(clock()).isCloseTo(end("01"), within(0.01));
        var fits = (int) (end("01") / end("05"));
        assertThat(replay.text(".caption"))
                .contains("05’s run fits " + fits + " times: " + String.format(Locale.ROOT, "%,d", fits * PAGES)
                        + " pages")
                .contains("the recorded run, repeated; not measured");
    }

    @Test
    void aFewLateFramesAreNoLaterThanManyInTime() {
        replay.open("t=0");
        replay.find("[data-do=play]").click();
        replay.frameAt(1_000);
        replay.frameAt(4_000);
        var late = clock();

        replay.open("t=0");
        replay.find("[data-do=play]").click();
        for (var millis = 1_000; millis <= 4_000; millis += 100) {
            replay.frameAt(millis);
        }

        assertThat(clock()).isEqualTo(late);
    }

    @Test
    void whoPausesAndGoesOnLosesNothing() {
        replay.open("t=0");
        key(" ");
        replay.frameAt(1_000);
        replay.frameAt(2_000);
        key(" ");
        replay.frameAt(3_000);
        assertThat(clock()).isCloseTo(1.0 / SLOWER, within(0.001));

        key(" ");
        replay.frameAt(9_000);
        replay.frameAt(10_000);
        assertThat(clock()).isCloseTo(2.0 / SLOWER, within(0.001));
    }

    @Test
    void theBookmarksAreComputed() {
        replay.open("t=0");

        assertThat(replay.browser().driver().findElements(By.cssSelector("[data-bookmark]")))
                .extracting(WebElement::getText)
                .containsExactly("start", "0.14 s", ReplayPredictionTest.seconds(quick()) + " s", "5 s", "end");
        var moments = List.of(0.0, ReplaySamples.LIMIT / 1e6, quick(), 5.0, end("01"));
        for (var index = moments.size() - 1; index >= 0; index--) {
            key(Integer.toString(index + 1));
            assertThat(clock()).isCloseTo(moments.get(index), within(0.01));
        }
    }

    @Test
    void theCountsAreThoseOfTheData() {
        replay.open("t=" + ReplaySamples.LIMIT / 1e6);

        for (var lesson : Imagined.LESSONS) {
            var pages = ReplaySamples.pages(lesson, PAGES);
            var now = ReplaySamples.LIMIT / 100;
            var begun = pages.stream()
                    .filter(page -> page.times().startMicros() / 100 <= now)
                    .count();
            var done = pages.stream()
                    .filter(page -> page.times().endMicros() / 100 <= now)
                    .count();
            assertThat(replay.text(Entrant.number(lesson), ".counts"))
                    .isEqualTo(done + " done " + (begun - done) + " waiting");
        }
    }

    @Test
    void oneKeyGoesToAnEnd() {
        replay.open("t=1");
        key(Keys.END);
        assertThat(clock()).isCloseTo(end("01"), within(0.01));
        key(Keys.HOME);
        assertThat(clock()).isZero();
    }

    @Test
    void theNextEventAndTheOneBefore() {
        replay.open("t=0.0001");
        replay.find("[data-do=following]").click();
        assertThat(replay.state()).isEqualTo("t=0.0004");
        key(Keys.ARROW_RIGHT);
        assertThat(replay.state()).isEqualTo("t=0.0005");
        replay.find("[data-do=previous]").click();
        assertThat(replay.state()).isEqualTo("t=0.0004");
        key(Keys.ARROW_LEFT);
        assertThat(replay.state()).isEqualTo("t=0");
    }

    @Test
    void theSliderIsFoldedAsTheRulersAre() {
        replay.open("t=0");
        var slider = replay.find("[data-set=t]");
        new Actions(replay.browser().driver())
                .moveToElement(slider, 0, 0)
                .click()
                .perform();

        // 46 % of the way are the first moments; the middle is a little behind them.
        assertThat(clock()).isBetween(0.6, 2.5);
        assertThat(slider.getDomAttribute("aria-valuetext")).endsWith("\u00a0s");
    }

    @Test
    void draggingOnARulerMovesTheClock() {
        replay.open("t=0");
        dragOnTheRuler(60);
        var near = clock();
        dragOnTheRuler(120);

        assertThat(near).isBetween(0.05, 0.4);
        assertThat(clock()).isGreaterThan(near);
        assertThat(replay.state()).startsWith("t=0.");
    }

    @Test
    void onePageIsFollowedInAllLanes() {
        replay.open("t=0.1");
        replay.find("[data-set=chosen]").sendKeys("100");

        assertThat(replay.text("01", ".who")).isEqualTo("not begun: its turn has not come");
        assertThat(replay.text("04", ".who")).isEqualTo("not begun: its tasklet waits in receive");
        assertThat(replay.text("05", ".who")).isEqualTo("waits, 60 ms: interest OP_READ");
        assertThat(replay.text("06", ".who")).isEqualTo("waits, 51 ms: on the shelf, for OP_READ");
        assertThat(replay.text("01", ".place")).isEqualTo("SingleThread: loop");
        assertThat(replay.text("06", ".place")).isEqualTo("PageReader: exchange");
        assertThat(replay.exists(".place a[href]")).as("there is no book").isFalse();

        key(Keys.ESCAPE);
        assertThat(replay.text("01", ".who")).isEqualTo("the only thread waits");
        assertThat(replay.text("01", ".place")).isEmpty();
        key(Keys.ARROW_DOWN);
        assertThat(replay.state()).contains("p=1");
        key("5");
        assertThat(replay.text("01", ".who")).startsWith("done at 0.06 s; 62 ms, of it 1.5 ms work");
        assertThat(replay.text("01", ".place")).isEmpty();
    }

    @Test
    void pointingAtAColumnShowsItsPage() {
        replay.open("t=0.1");
        new Actions(replay.browser().driver())
                .moveToElement(replay.find(ReplayInBrowser.lane("05") + " .scene canvas"), -260, 0)
                .perform();
        assertThat(replay.text("06", ".who")).startsWith("done at");

        new Actions(replay.browser().driver())
                .moveToElement(replay.find(".title"))
                .perform();
        assertThat(replay.text("06", ".who")).isEqualTo("one thread, for the shelf");
    }

    @Test
    void whoWantsNoMovementGoesInSteps() {
        replay.reducedMotion(true);
        try {
            replay.open("t=0");
            assertThat(replay.text("[data-do=play]")).isEqualTo("Next");
            replay.find("[data-do=play]").click();
            assertThat(clock()).isCloseTo(ReplaySamples.LIMIT / 1e6, within(0.001));
            key(" ");
            assertThat(clock()).isCloseTo(quick(), within(0.001));
        } finally {
            replay.reducedMotion(false);
        }
    }

    @Test
    void againAndAgainIsSwitchedOff() {
        replay.open("t=14");
        assertThat(replay.text("05", ".fits b")).isEqualTo(Integer.toString((int) (14 / end("05"))));
        var teeth = replay.picture("05", ".ruler");

        key("l");

        assertThat(replay.text("05", ".fits b")).isEmpty();
        assertThat(replay.picture("05", ".ruler")).isNotEqualTo(teeth);
    }

    @Test
    void ofASilentPageEachLessonTellsHowItWaits() {
        replay.open("run=silent&t=3");

        assertThat(replay.text("05", ".counts")).isEqualTo("149 done 1 waiting");
        assertThat(replay.text("05", ".who")).contains("one thread, for all of them");
        key(Keys.END);
        assertThat(replay.text("05", ".counts")).isEqualTo("149 done 1 failed");
    }

    private void dragOnTheRuler(int pixels) {
        new Actions(replay.browser().driver())
                .moveToElement(replay.find(ReplayInBrowser.lane("02") + " .ruler canvas"), -200, 0)
                .clickAndHold()
                .moveByOffset(pixels, 0)
                .release()
                .perform();
    }

    private double clock() {
        return ReplayInBrowser.secondsIn(replay.text(".moment"));
    }

    /** As one presses it who has chosen no control. */
    private void key(CharSequence key) {
        replay.evaluate("document.activeElement.blur()");
        replay.find("body").sendKeys(key);
    }
}
