package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** By key, where the mouse does it in other tests. */
    @ParameterizedTest
    @CsvSource({
        "t=0, play, .replay [data-do=play]",
        "m=cover, watch, .replay[data-mode=watch]",
        "m=cover, reveal, .replay[data-mode=reveal]",
        "m=reveal, watch, .replay[data-mode=watch]",
        "m=reveal, cover, .replay[data-mode=cover]",
        "t=0, theme, .replay[data-theme=dark]",
        "t=0, again, [data-do=again][aria-pressed=false]"
    })
    void aButtonIsPressedByAKey(String state, String deed, String after) {
        replay.open(state + "&theme=light");
        replay.browser().driver().findElements(By.cssSelector("[data-do=" + deed + "]")).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow()
                .sendKeys(Keys.SPACE);

        assertThat(replay.exists(after)).isTrue();
        if (deed.equals("play")) {
            assertThat(replay.text(after)).isEqualTo("Pause");
        }
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
