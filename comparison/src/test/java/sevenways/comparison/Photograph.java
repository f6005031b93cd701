package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import sevenways.browserkit.Browser;

/**
 * Runs the comparison and photographs its timelines, for the README:
 *
 * <pre>mvn -pl comparison -Dexec.classpathScope=test -Dlesson.main=sevenways.comparison.Photograph</pre>
 */
final class Photograph {

    /** Four timelines beside each other. */
    private static final int WIDTH = 1720;

    /** More than the page needs: a scroll bar would take its part of the width. */
    private static final int HEIGHT = 4000;

    private Photograph() {}

    public static void main(String[] args) throws IOException {
        var page = Files.createTempFile("comparison", ".html");
        try (var browser = Browser.open()) {
            ComparisonMain.commandLine().execute("--html", page.toString());
            Files.write(Path.of("docs/comparison.png"), ofTimelines(page, browser));
        } finally {
            Files.delete(page);
        }
    }

    /** Taken by the browser's own protocol: WebDriver's picture of an element ends where the screen ends. */
    static byte[] ofTimelines(Path page, Browser browser) {
        browser.screen(WIDTH, HEIGHT);
        browser.load(page);
        var box = browser.evaluate("""
                const box = document.querySelector('[aria-labelledby=timelines-title]').getBoundingClientRect();
                return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height};
                """);
        var clip = Map.of(
                "x", box.path("x").asDouble(),
                "y", box.path("y").asDouble(),
                "width", box.path("width").asDouble(),
                "height", box.path("height").asDouble(),
                "scale", 1);
        var taken = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode((String) taken.get("data"));
    }
}
