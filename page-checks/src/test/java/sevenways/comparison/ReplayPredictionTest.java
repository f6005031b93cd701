package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Guess, uncover, and see how far off one was. */
class ReplayPredictionTest extends ReplayTest {

    private static final Pattern VERDICT =
            Pattern.compile("([\\d.]+) s; you: ([\\d.]+) s, ([\\d.]+) times too (short|long)");

    @Test
    void coveredTheSameCastIsTheSamePicture() {
        replay.open("m=cover");

        var alone = replay.picture("01", ".scene");
        var withCards = replay.picture("04", ".scene");
        assertThat(replay.picture("05", ".scene")).isEqualTo(alone);
        assertThat(replay.picture("06", ".scene")).isEqualTo(withCards);
        assertThat(replay.picture("02", ".scene")).isNotEqualTo(alone).isNotEqualTo(withCards);
        assertThat(alone).isNotEqualTo(withCards);
        assertThat(replay.text(".caption")).contains("01 and 05 have the same cast, and so have 04 and 06");
    }

    @Test
    void coveredNothingTellsATimeButThatOfLesson01() {
        replay.open("m=cover");

        assertThat(replay.text("01", ".verdict")).isEqualTo(seconds(end("01")) + " s, given");
        assertThat(replay.browser().driver().findElements(By.cssSelector(".verdict")))
                .filteredOn(verdict -> !verdict.getText().isEmpty())
                .hasSize(1);
        assertThat(replay.text("04", ".label")).isEqualTo("04 blocking coroutines\none thread, 150 cards");
        assertThat(replay.text("04", ".hint")).isEqualTo("drag to your guess");
    }

    @Test
    void aVerdictIsTheRatioOfTheGuessAndTheRun() {
        replay.open("m=cover");
        var guesses = new TreeMap<String, Double>();
        for (var lesson : List.of("02", "03", "04", "05", "06", "07")) {
            var handle = replay.find(ReplayInBrowser.lane(lesson) + " .handle");
            handle.sendKeys(Keys.PAGE_UP, Keys.PAGE_UP, Keys.ARROW_RIGHT);
            guesses.put(lesson, guess(lesson));
        }

        replay.find("[data-do=reveal]").sendKeys(Keys.ENTER);

        assertThat(guesses).allSatisfy((lesson, guess) -> {
            var verdict = VERDICT.matcher(replay.text(lesson, ".verdict"));
            assertThat(verdict.matches()).isTrue();
            assertThat(verdict.group(1)).isEqualTo(seconds(end(lesson)));
            assertThat(Double.parseDouble(verdict.group(2))).isEqualTo(guess);
            var ratio = Math.max(guess / end(lesson), end(lesson) / guess);
            assertThat(Double.parseDouble(verdict.group(3))).isCloseTo(ratio, within(ratio < 9.95 ? 0.051 : 0.51));
            assertThat(verdict.group(4)).isEqualTo(guess < end(lesson) ? "short" : "long");
        });
    }

    @Test
    void theLargestGapNamesItsChapter() {
        replay.open("m=reveal&g=02:0.5,04:0.3,05:0.25");

        assertThat(replay.text(".caption"))
                .contains("lesson 04: " + Math.round(end("04") / 0.3) + " times")
                .contains("Chapter 04, “What blocked”");
        assertThat(replay.text("05", ".verdict")).endsWith("you: 0.25 s, right");
        assertThat(replay.text("06", ".verdict")).isEqualTo(seconds(end("06")) + " s");
    }

    @Test
    void aGuessIsMadeByDraggingTheHandle() {
        replay.open("m=cover");
        var handle = replay.find(ReplayInBrowser.lane("06") + " .handle");
        var atTheLeftEnd = -handle.getSize().width / 2 + 11;

        new Actions(replay.browser().driver())
                .moveToElement(handle, atTheLeftEnd, 0)
                .clickAndHold()
                .moveByOffset(handle.getSize().width / 2 - 11, 0)
                .release()
                .perform();

        // The middle of a logarithmic line, from the limit / 1.4 to twice lesson 01.
        var middle = Math.sqrt(ReplaySamples.LIMIT / 1e6 / 1.4 * 2 * end("01"));
        assertThat(guess("06")).isCloseTo(middle, within(0.1 * middle));
        assertThat(replay.state()).contains("g=06:");
    }

    @Test
    void aGuessIsMadeByAFinger() {
        replay.open("m=cover");
        var box = replay.evaluate("""
                const {x, y, width, height} = document.querySelector(arguments[0]).getBoundingClientRect();
                return {x: x + 11, y: y + height / 2, width: width - 22};
                """, ReplayInBrowser.lane("03") + " .handle");
        touch("touchStart", box.path("x").asDouble(), box.path("y").asDouble());
        touch("touchMove", box.path("x").asDouble() + 30, box.path("y").asDouble());
        touch(
                "touchMove",
                box.path("x").asDouble() + box.path("width").asDouble() / 2,
                box.path("y").asDouble());
        replay.browser()
                .driver()
                .executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));

        assertThat(guess("03")).isBetween(1.0, 3.0);
    }

    @Test
    void guessesAreCopiedAsText() {
        replay.open("m=reveal&g=02:0.40,03:1.60,04:0.30");

        assertThat(replay.evaluate("""
                let copied = null;
                Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => copied = text}});
                document.querySelector('[data-do=copy]').click();
                return copied;
                """).asString()).isEqualTo("02:0.40 03:1.60 04:0.30");
    }

    @Test
    void whoGuessesAgainBeginsAnew() {
        replay.open("m=reveal&g=02:0.40");
        replay.find("[data-do=cover]").click();

        assertThat(replay.text("02", ".hint")).isEqualTo("drag to your guess");
        assertThat(replay.state()).isEqualTo("m=cover");
    }

    private void touch(String type, double x, double y) {
        replay.browser()
                .driver()
                .executeCdpCommand(
                        "Input.dispatchTouchEvent",
                        Map.of("type", type, "touchPoints", List.of(Map.of("x", x, "y", y))));
    }

    private double guess(String lesson) {
        var handle = replay.find(ReplayInBrowser.lane(lesson) + " .handle");
        return ReplayInBrowser.secondsIn(handle.getDomAttribute("aria-valuetext"));
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, value < 0.995 ? "%.2f" : "%.1f", value);
    }
}
