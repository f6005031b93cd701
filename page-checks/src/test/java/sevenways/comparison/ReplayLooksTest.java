package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.browserkit.Axe;
import tools.jackson.databind.JsonNode;

/** Everybody can read all of it, on each screen, in each language, and on paper. */
class ReplayLooksTest extends ReplayTest {

    @ParameterizedTest
    @CsvSource({
        "m=cover, light",
        "m=cover, dark",
        "m=reveal&g=02:0.4, light",
        "m=reveal&g=02:0.4, dark",
        "t=0.14&p=75, light",
        "t=0.14&lang=zh, dark",
        "run=silent&t=15, light"
    })
    void axeFindsNothing(String state, String theme) {
        replay.open(state + "&theme=" + theme);

        replay.assertKeepsToItself();
        assertThat(Axe.flaws(replay.browser())).isEmpty();
        // Some messages are about axe itself.
        replay.browser().console();
    }

    @ParameterizedTest
    @CsvSource({
        "360, m=cover",
        "360, m=reveal&g=02:0.40 03:1.60 04:0.30 05:0.90",
        "360, t=0.14",
        "360, t=15",
        "360, t=0.14&p=75",
        "360, t=0.14&lang=zh",
        "360, m=cover&lang=zh",
        "1280, t=0.14&p=75",
        "1280, t=0.14&lang=zh&p=75",
        "1280, m=reveal&g=02:0.40 03:1.60 04:0.30 05:0.90"
    })
    void noTextIsCut(int width, String state) {
        replay.browser().screen(width, width == 360 ? 760 : 900);
        replay.open(state);

        replay.assertNoTextIsCut(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=0.14", "t=15&p=75", "t=0&p=75", "t=0.1&p=75&lang=zh"})
    void noLabelRunsOutOfItsLane(String state) {
        replay.open(state);

        assertThat(replay.evaluate("""
                return [...document.querySelectorAll('.lane')]
                    .map(lane => [lane, lane.querySelector('.label')])
                    .filter(([lane, label]) => label.scrollHeight > lane.clientHeight || label.scrollWidth > label.clientWidth)
                    .map(([, label]) => label.textContent);
                """)).isEmpty();
    }

    @Test
    void onAPhoneAllSevenAreInOneView() {
        replay.browser().screen(360, 760);
        replay.open("t=0.14");

        assertThat(bottom(".lane[data-lane='07']")).isLessThanOrEqualTo(top(".bar"));
        replay.find("[data-do=view]").click();
        assertThat(replay.find(".lane[data-lane='07'] .ruler canvas").isDisplayed())
                .isTrue();
        assertThat(bottom(".lane[data-lane='07']")).isLessThanOrEqualTo(top(".bar"));
        replay.find("[data-do=more]").click();
        replay.find("[data-do=theme]").click();
        assertThat(replay.exists(".replay[data-theme=dark]")).isTrue();
    }

    /** Both languages have all texts, with the same values in them. */
    @Test
    void noTextIsMissingInALanguage() {
        var places = replay.evaluate(SingleFile.resource("replay/labels.js") + """
                const placesIn = text => [...new Set(JSON.stringify(text).match(/\\{\\w+}/g))].sort().join();
                return Object.values(LABELS).map(texts =>
                    Object.entries(texts).map(([key, text]) => key + placesIn(text)).sort());
                """);

        assertThat(places.get(1)).isEqualTo(places.get(0));
    }

    @Test
    void aChapterShowsTwoLanes() {
        replay.open("lanes=01,05&t=0.1");

        assertThat(replay.evaluate("return [...document.querySelectorAll('.lane')].map(lane => lane.dataset.lane)"))
                .extracting(JsonNode::asString)
                .containsExactly("01", "05");
    }

    @Test
    void anAddressThatIsChangedChangesThePage() {
        replay.open("m=cover");
        replay.evaluate("location.hash = 't=0.14&theme=dark'");

        await().atMost(ReplayInBrowser.PATIENCE)
                .until(() -> replay.exists(".replay[data-mode=watch][data-theme=dark]"));
    }

    @Test
    void whatIsDrawnIsThereAsTablesAsWell() {
        replay.open("t=0.14");
        assertThat(replay.find(".lane[data-lane='05'] .scene canvas").getDomAttribute("aria-label"))
                .startsWith("05 selector: ");

        replay.find("summary").click();

        await().atMost(ReplayInBrowser.PATIENCE)
                .untilAsserted(() -> assertThat(replay.evaluate(
                                "return [...document.querySelectorAll('.tables tbody')].map(body => body.rows.length)"))
                        .extracting(JsonNode::asInt)
                        .containsExactly(5 * 7, PAGES));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void onPaperAreTheCastTheFullestMomentsAndTheEnd(int width) {
        replay.browser().screen(width, 800);
        replay.open("t=0.14&g=04:0.3&theme=dark");
        replay.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(replay.evaluate("""
                const colours = canvas => new Set(new Uint32Array(canvas.getContext('2d')
                    .getImageData(0, 0, 500, 80).data.buffer)).size;
                return [...document.querySelectorAll('.printed')].map(sheet => ({
                    title: sheet.querySelector('h2').textContent,
                    theme: sheet.dataset.theme,
                    scene: colours(sheet.querySelector('[data-lane="05"] .scene canvas')),
                    ruler: colours(sheet.querySelector('[data-lane="05"] .ruler canvas'))}));
                """))
                .hasSize(3)
                .allSatisfy(sheet -> {
                    assertThat(sheet.path("theme").asString()).isEqualTo("light");
                    assertThat(sheet.path("scene").asInt()).isGreaterThan(2);
                })
                .last()
                .satisfies(end -> assertThat(end.path("ruler").asInt()).isGreaterThan(2));
        assertThat(printed(".handle")).as("only where a guess was made").isEqualTo(2);
        assertThat(printed("button, select, .hint, [data-set]")).isZero();
        assertThat(replay.text(".replay .moment"))
                .as("and the screen is as it was")
                .isEqualTo("0.140 s");
        replay.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(replay.exists(".printed")).isFalse();
    }

    /** In Firefox the first sheet lies as what it stands in asks for, and not as it asks for itself. */
    @Test
    void aloneAllOfItLiesOnItsSide() {
        replay.open("t=0.14");

        assertThat(onPaper("return getComputedStyle(document.body).page").asString())
                .isEqualTo("replay");
    }

    /** How many of them are on the sheets of paper. */
    private int printed(String selector) {
        return onPaper("""
                return [...document.querySelectorAll('.printed *')]
                    .filter(element => element.matches(arguments[0]) && element.checkVisibility()).length;
                """, selector).asInt();
    }

    private JsonNode onPaper(String script, Object... arguments) {
        replay.browser().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            return replay.evaluate(script, arguments);
        } finally {
            replay.browser().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private double top(String selector) {
        return replay.evaluate("return document.querySelector(arguments[0]).getBoundingClientRect().top", selector)
                .asDouble();
    }

    private double bottom(String selector) {
        return replay.evaluate("return document.querySelector(arguments[0]).getBoundingClientRect().bottom", selector)
                .asDouble();
    }
}
