package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** Whoever has no mouse reaches every control, and sets it. */
class ReplayReachTest extends ReplayTest {

    @ParameterizedTest
    @ValueSource(strings = {"m=cover", "m=reveal&g=02:0.4,03:1,04:1,05:1,06:1,07:1", "t=0.14"})
    void theKeyboardReachesEveryControl(String state) {
        replay.open(state);
        var wanted = replay.evaluate("""
                return [...document.querySelectorAll('[data-do], [data-set], [data-bookmark], .handle, summary, .scroll')]
                    .filter(control => control.checkVisibility({visibilityProperty: true}) && !control.disabled)
                    .map(control => control.dataset.do ?? control.dataset.set ?? control.dataset.bookmark
                        ?? control.getAttribute('aria-label') ?? control.textContent);
                """).valueStream().map(JsonNode::asString).toList();

        var reached = new LinkedHashSet<String>();
        for (var press = 0; press <= wanted.size() + 2; press++) {
            replay.browser().driver().switchTo().activeElement().sendKeys(Keys.TAB);
            reached.add(replay.evaluate("""
                    const control = document.activeElement;
                    return control.dataset.do ?? control.dataset.set ?? control.dataset.bookmark
                        ?? control.getAttribute('aria-label') ?? control.textContent;
                    """).asString());
        }
        assertThat(reached).containsAll(wanted);
    }

    /** A button that is pressed goes, and another stands in its place: it has the keyboard, and nobody need look for it. */
    @Test
    void oneKeyLeadsFromTheGuessToThePlay() {
        replay.open("m=cover");
        press("reveal");
        assertThat(replay.exists(".replay[data-mode=reveal]")).isTrue();

        pressWhatHasTheFocus();
        assertThat(replay.text(".replay[data-mode=watch] [data-do=play]")).isEqualTo("Pause");

        pressWhatHasTheFocus();
        assertThat(replay.text("[data-do=play]")).isEqualTo("Play");
    }

    /** Where the mouse does it in other tests. */
    @Test
    void theOtherButtonsArePressedByAKey() {
        replay.open("m=reveal&theme=light");
        press("cover");
        assertThat(replay.exists(".replay[data-mode=cover]")).isTrue();
        press("watch");
        assertThat(replay.exists(".replay[data-mode=watch]")).isTrue();
        press("theme");
        assertThat(replay.exists(".replay[data-theme=dark]")).isTrue();
        press("again");
        assertThat(replay.exists("[data-do=again][aria-pressed=false]")).isTrue();
    }

    @Test
    void whoseBrowserIsTooOldIsToldSoAndSeesNoControlThatDoesNothing() {
        var driver = replay.browser().driver();
        var script = driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", "delete window.DecompressionStream"));
        try {
            driver.get("about:blank");
            driver.get(replay.address());
            await().atMost(ReplayInBrowser.PATIENCE)
                    .untilAsserted(() -> assertThat(replay.text(".sentence")).contains("DecompressionStream"));
            assertThat(driver.findElements(By.cssSelector("[data-do], [data-set], summary")))
                    .isNotEmpty()
                    .noneMatch(WebElement::isDisplayed);
            await().atMost(ReplayInBrowser.PATIENCE)
                    .untilAsserted(() -> assertThat(replay.browser().console())
                            .singleElement()
                            .asString()
                            .contains("DecompressionStream"));
        } finally {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", script);
        }
    }

    private void press(String deed) {
        replay.browser().driver().findElements(By.cssSelector("[data-do=" + deed + "]")).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow()
                .sendKeys(Keys.SPACE);
    }

    /** Not by the space bar, which plays wherever one is. */
    private void pressWhatHasTheFocus() {
        replay.browser().driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    @Test
    void listsAndSlidersAreSetByKeys() {
        replay.open("t=0");
        replay.find("[data-set=size]").sendKeys(Keys.HOME);
        assertThat(replay.text(".title")).contains("5 pages");
        replay.find("[data-set=trouble]").sendKeys("one page is silent");
        assertThat(replay.text(".title")).contains("150 pages");
        replay.find("[data-set=lang]").sendKeys("中");
        assertThat(replay.text(".title")).contains("七种方式");
        assertThat(replay.state()).contains("lang=zh", "run=silent");
    }
}
