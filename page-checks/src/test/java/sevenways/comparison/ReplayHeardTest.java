package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import sevenways.browserkit.Spoken;
import tools.jackson.databind.JsonNode;

/** What somebody finds and hears who does not see the page, by what the browser tells a screen reader. */
class ReplayHeardTest extends ReplayTest {

    private static final Set<String> CONTROLS =
            Set.of("button", "slider", "spinbutton", "combobox", "link", "DisclosureTriangle");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=cover&g=04:0.30&lang=en",
                "m=reveal&g=04:0.30&lang=en",
                "t=0.14&p=75&lang=en",
                "run=silent&t=3&lang=en",
                "m=cover&lang=zh",
                "t=0.14&lang=zh"
            })
    void eachControlAndEachPictureHasAnotherName(String state) {
        replay.open(state);
        var named = Spoken.all(replay.browser()).stream()
                .filter(spoken ->
                        CONTROLS.contains(spoken.role()) || spoken.role().equals("image"))
                .map(Spoken::name)
                .toList();

        assertThat(named).hasSizeGreaterThan(15).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Seven Ways to Wait: the replay, Seven ways to wait for the same 150 pages, 05 selector",
        "zh, 等待的七种方式：回放, 等待同样 150 个页面的七种方式, 05 选择器"
    })
    void headingsLeadThroughThePage(String language, String page, String title, String lane) {
        replay.open("t=0.14&lang=" + language);
        var spoken = Spoken.all(replay.browser());

        assertThat(spoken.getFirst().name()).isEqualTo(page);
        assertThat(named(spoken, "region")).containsExactly(title);
        assertThat(named(spoken, "heading"))
                .hasSize(2 + 7)
                .startsWith(page, title)
                .contains(lane);
        assertThat(spoken.stream()
                        .filter(each -> each.role().equals("heading"))
                        .map(each -> each.states().get("level"))
                        .distinct())
                .containsExactly("1", "2", "3");
        assertThat(replay.evaluate("return document.documentElement.lang").asString())
                .startsWith(language);
    }

    @ParameterizedTest
    @CsvSource({
        "m=cover&g=04:0.30&lang=en, [data-set=size], 150 pages",
        "m=cover&g=04:0.30&lang=en, [data-lane='04'] .handle, 0.30 s",
        "m=cover&g=04:0.30&lang=en, [data-lane='05'] .handle, no guess yet",
        "t=0.14&lang=en, [data-set=t], 0.140 s",
        "m=cover&g=04:0.30&lang=zh, [data-set=size], 150 个页面",
        "m=cover&g=04:0.30&lang=zh, [data-lane='04'] .handle, 0.30 秒",
        "m=cover&g=04:0.30&lang=zh, [data-lane='05'] .handle, 还没有猜",
        "t=0.14&lang=zh, [data-set=t], 0.140 秒"
    })
    void aSliderTellsItsValueInWords(String state, String slider, String words) {
        replay.open(state);

        assertThat(words(slider)).isEqualTo(words);
    }

    @Test
    void aPictureIsNamedAfterWhatStandsBesideIt() {
        replay.open("t=0.14&lang=en");
        assertThat(named(Spoken.all(replay.browser()), "image"))
                .contains(
                        "04 blocking coroutines: 1 done, 1 waiting; the thread; 148 queue",
                        "04 blocking coroutines: how many pages have begun and are done until 0.140\u00a0s");

        key(Keys.END);
        assertThat(named(Spoken.all(replay.browser()), "image"))
                .anyMatch(name -> name.matches("05 selector: how many .*; until then it fits \\d+ times"));

        replay.open("t=0.1&p=1&lang=en");
        assertThat(named(Spoken.all(replay.browser()), "image"))
                .contains(
                        "04 blocking coroutines: 1 done, 1 waiting; page 1: done at 0.06\u00a0s; 62\u00a0ms, of it 1.5\u00a0ms work");
    }

    @Test
    void aButtonTellsWhetherItIsPressedAndABookmarkWhetherOneIsThere() {
        replay.open("t=0.14&lang=en");
        assertThat(states("again and again")).containsEntry("pressed", "true");
        assertThat(named(Spoken.all(replay.browser()), "button"))
                .contains("0.14\u00a0s, the limit", "0.23\u00a0s: 05, 06 and 07 have their pages", "dark colours");
        assertThat(current()).containsExactly("limit");

        replay.find("[data-do=again]").click();
        key("1");
        assertThat(states("again and again")).containsEntry("pressed", "false");
        assertThat(current()).containsExactly("start");
    }

    @Test
    void theTablesAreFoldedAndHaveNames() {
        replay.open("t=0.14&lang=en");
        assertThat(named(Spoken.all(replay.browser()), "table")).isEmpty();

        replay.find("summary").click();

        await().atMost(ReplayInBrowser.PATIENCE)
                .untilAsserted(() -> assertThat(named(Spoken.all(replay.browser()), "table"))
                        .containsExactly(
                                "What is done and what waits at the bookmarks; threads, memory and CPU time as the system counted them",
                                "All pages: from when to when, in seconds"));
        assertThat(named(Spoken.all(replay.browser()), "columnheader"))
                .startsWith("moment", "lesson", "done", "waiting", "failed")
                .endsWith("page", "01", "02", "03", "04", "05", "06", "07");
    }

    @Test
    void aPlayIsToldWhenALaneEndsAndWhenItStops() {
        replay.open("t=0&lang=en");
        listen();
        replay.find("[data-do=play]").click();
        replay.frameAt(10_000);
        assertThat(heard()).as("at the beginning").isEmpty();

        replay.frameAt(10_100);
        assertThat(heard())
                .containsExactly("Until 0.14 s no lesson can be done: that is how long the slowest page takes.");
        replay.frameAt(11_000);
        replay.frameAt(12_000);
        assertThat(heard()).as("frames in which no lane ends").isEmpty();
        replay.frameAt(14_100);
        assertThat(heard()).containsExactly("05 is done; 01, 02, 03, 04, 06 and 07 still to go.");
        replay.frameAt(14_200);
        assertThat(heard()).isEmpty();
        assertThat(words("[data-set=t]")).as("whoever is on the slider").isEqualTo("0.000 s");

        replay.frameAt(60_000);
        assertThat(heard())
                .containsExactly(
                        "0.23 s: 05, 06 and 07 are done. Lesson 01 has 2 pages. Play on: from here as fast as it was.",
                        String.format(Locale.ROOT, "%.4f s", quick()));
        assertThat(words("[data-set=t]")).isEqualTo("0.231 s");
    }

    @Test
    void anotherSizeIsToldByItsSliderAndByTheNewSentenceAlone() {
        replay.open("m=cover&lang=en");
        listen();

        replay.find("[data-set=size]").sendKeys(Keys.HOME);

        assertThat(words("[data-set=size]")).isEqualTo("5 pages");
        assertThat(heard()).singleElement().asString().startsWith("How long will each take?");
    }

    @Test
    void whoGoesFromOneMomentToTheNextHearsWhereOneIs() {
        replay.open("t=0.1&lang=en");
        listen();

        replay.find("[data-do=following]").click();
        var moment = String.format(Locale.ROOT, "%.4f s", ReplayInBrowser.secondsIn(replay.state()));
        assertThat(heard()).containsExactly(moment);
        key(Keys.ARROW_DOWN);
        assertThat(heard()).containsExactly("page 1: " + moment);
        key(Keys.ESCAPE);
        assertThat(heard()).containsExactly(moment);
        replay.find("[data-set=t]").sendKeys(Keys.PAGE_UP);
        assertThat(heard()).as("by the slider itself").noneMatch(text -> text.matches("[\\d.]+ s"));
    }

    @Test
    void whoGuessesHearsTheLargestGap() {
        replay.open("m=cover&lang=en&g=04:0.30");
        listen();
        replay.find("[data-lane='05'] .handle").sendKeys(Keys.ARROW_RIGHT);
        assertThat(heard()).as("a slider says itself what it is set to").isEmpty();

        replay.find("[data-do=reveal]").click();
        assertThat(heard()).containsExactly("Your largest gap is lesson 04: 51 times. Why? Chapter 04, “What blocked”");

        replay.find("[data-do=copy]").click();
        await().atMost(ReplayInBrowser.PATIENCE)
                .untilAsserted(() -> assertThat(replay.text(".aloud")).isEqualTo(replay.text("[data-do=copy]")));
    }

    /** From now on, what the page has said by itself. */
    private void listen() {
        replay.evaluate("""
                window.heard = [];
                const spoken = new Map();
                const say = region => {
                  const text = region.innerText.trim();
                  if (text !== '' && text !== spoken.get(region)) {
                    heard.push(text);
                  }
                  spoken.set(region, text);
                };
                for (const region of document.querySelectorAll('[aria-live], [role=status], output')) {
                  spoken.set(region, region.innerText.trim());
                  new MutationObserver(() => say(region))
                      .observe(region, {subtree: true, childList: true, characterData: true});
                }
                """);
    }

    private String words(String slider) {
        return replay.find(slider).getDomAttribute("aria-valuetext").replace('\u00a0', ' ');
    }

    private List<String> heard() {
        return replay.evaluate("return heard.splice(0)")
                .valueStream()
                .map(text -> text.asString().replace('\u00a0', ' '))
                .toList();
    }

    private Map<String, String> states(String button) {
        return Spoken.all(replay.browser()).stream()
                .filter(spoken ->
                        spoken.role().equals("button") && spoken.name().equals(button))
                .findFirst()
                .orElseThrow()
                .states();
    }

    private List<String> current() {
        return replay.evaluate(
                        "return [...document.querySelectorAll('[aria-current=true]')].map(button => button.dataset.name)")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> named(List<Spoken> spoken, String role) {
        return spoken.stream()
                .filter(each -> each.role().equals(role))
                .map(Spoken::name)
                .toList();
    }

    /** As one presses it who has chosen no control. */
    private void key(CharSequence key) {
        replay.evaluate("document.activeElement.blur()");
        replay.find("body").sendKeys(key);
    }
}
