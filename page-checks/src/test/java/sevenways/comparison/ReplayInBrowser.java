package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import sevenways.browserkit.Browser;
import sevenways.comparison.replay.ReplayRun;
import tools.jackson.databind.JsonNode;

/**
 * The replay in a browser. Its frames come when a test says so, and at the times that it says: so nothing here depends on
 * how quick the machine is.
 */
final class ReplayInBrowser {

    /** Proves nothing, but ends a test that would wait for ever. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String FRAMES_BY_HAND = """
            const waiting = [];
            window.requestAnimationFrame = frame => waiting.push(frame);
            window.frameAt = stamp => waiting.splice(0).forEach(frame => frame(stamp));
            """;

    private final Browser browser;
    private final Path file;

    ReplayInBrowser(Browser browser, Path folder, List<ReplayRun> runs) throws IOException {
        this.browser = browser;
        file = Files.writeString(folder.resolve("replay.html"), ReplayPage.of(runs));
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", FRAMES_BY_HAND));
    }

    /** @param state as it stands in the page's address */
    void open(String state) {
        browser.driver().get("about:blank");
        browser.driver().get(address() + "#" + state);
        await().atMost(PATIENCE).until(() -> exists(".replay[data-ready]"));
    }

    /** Whether the reader has asked the system for less of it. */
    void reducedMotion(boolean isWanted) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of(
                                        "name",
                                        "prefers-reduced-motion",
                                        "value",
                                        isWanted ? "reduce" : "no-preference"))));
    }

    String address() {
        return file.toUri().toString();
    }

    /** The next frame, so many milliseconds after another one that the test has named so. */
    void frameAt(int millis) {
        browser.evaluate("frameAt(arguments[0])", millis);
    }

    boolean exists(String selector) {
        return !browser.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** In one lane. */
    String text(String lesson, String selector) {
        return text(lane(lesson) + " " + selector);
    }

    static String lane(String lesson) {
        return ".lane[data-lane='" + lesson + "']";
    }

    /** The number in "0.14 s". */
    static double secondsIn(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    /** What one would see in a canvas. */
    String picture(String lesson, String selector) {
        return browser.evaluate(
                        "return document.querySelector(arguments[0]).toDataURL()",
                        lane(lesson) + " " + selector + " canvas")
                .asString();
    }

    /** What stands in the address, for a link. */
    String state() {
        return browser.driver().getCurrentUrl().replaceFirst(".*#", "");
    }

    JsonNode evaluate(String script, Object... arguments) {
        return browser.evaluate(script, arguments);
    }

    Browser browser() {
        return browser;
    }

    /** @param width of the screen */
    void assertNoTextIsCut(int width) {
        assertThat(evaluate("return document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(evaluate("""
                const isCut = element => {
                  const range = document.createRange();
                  range.selectNodeContents(element);
                  const text = range.getBoundingClientRect();
                  const own = element.getBoundingClientRect();
                  return text.right > innerWidth + 0.5 || text.left < -0.5
                      || (getComputedStyle(element).overflow !== 'visible'
                          && (text.width > own.width + 1 || text.height > own.height + 1));
                };
                return [...document.querySelectorAll('.replay *')]
                    .filter(element => element.checkVisibility() && !element.closest('.unseen, .title, option, select'))
                    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ''))
                    .filter(isCut)
                    .map(element => element.className + ': ' + element.textContent);
                """)).isEmpty();
    }

    /** Nothing on the console, and nothing asked for but the file itself. */
    void assertKeepsToItself() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allSatisfy(request -> assertThat(request).startsWith(address()).doesNotContain("?"));
    }
}
