package sevenways.comparison.film;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import sevenways.browserkit.Browser;
import sevenways.comparison.ReplayPage;
import sevenways.comparison.film.AnimatedGif.Frame;
import sevenways.comparison.replay.RecordedRuns;

/**
 * Films the replay of the recorded runs for the README, once in light and once in dark colours:
 *
 * <pre>
 * mvn -pl comparison test-compile exec:exec -Dexec.classpathScope=test \
 *     -Dlesson.main=sevenways.comparison.film.FilmOfTheReplay
 * </pre>
 *
 * Nothing is played: each frame is a moment that the page is told to show, so a slow machine makes the same film.
 * Its speed is the film's own, and what the page says of its own is hidden.
 */
final class FilmOfTheReplay {

    private static final int WIDTH = 960;

    /** More than the page needs: a scroll bar would take its part of the width. */
    private static final int HEIGHT = 1600;

    /** In seconds of the recorded runs. By then all lessons are done that load all pages at once. */
    private static final double SLOW_UNTIL = 0.2;

    private static final double SLOW_STEP = 0.005;
    private static final double FAST_STEP = 0.6;
    private static final double END = 16;

    private static final int HUNDREDTHS = 10;
    private static final int LAST_HUNDREDTHS = 400;

    private FilmOfTheReplay() {}

    public static void main(String[] args) throws IOException {
        var page = Files.createTempFile("replay", ".html");
        Files.writeString(page, ReplayPage.of(RecordedRuns.all()));
        try (var browser = Browser.open()) {
            browser.screen(WIDTH, HEIGHT);
            for (var theme : List.of("light", "dark")) {
                AnimatedGif.write(film(browser, page, theme), Path.of("docs/replay-" + theme + ".gif"));
            }
        } finally {
            Files.delete(page);
        }
    }

    private static List<Frame> film(Browser browser, Path page, String theme) throws IOException {
        browser.driver().get(page.toUri() + "#t=0&lang=en&theme=" + theme);
        browser.driver().executeAsyncScript("""
                const done = arguments[0];
                const look = () => document.querySelector(".replay[data-ready]") ? done() : requestAnimationFrame(look);
                look();
                """);
        browser.evaluate(
                "document.querySelectorAll('.tempo, .settings, .bar, .foot').forEach(part => part.style.display = 'none')");
        var frames = new ArrayList<Frame>();
        var times = times();
        for (var time : times) {
            show(browser, time, theme);
            frames.add(frame(browser, time.equals(times.getLast()) ? LAST_HUNDREDTHS : HUNDREDTHS));
        }
        return frames;
    }

    private static List<Double> times() {
        var times = new ArrayList<Double>();
        for (var time = SLOW_STEP; time < SLOW_UNTIL; time += SLOW_STEP) {
            times.add(time);
        }
        for (var time = SLOW_UNTIL; time < END; time += FAST_STEP) {
            times.add(time);
        }
        return times;
    }

    private static void show(Browser browser, double time, String theme) {
        browser.driver().executeAsyncScript("""
                const [address, done] = arguments;
                addEventListener("hashchange", () => requestAnimationFrame(() => done()), {once: true});
                location.hash = address;
                """, "t=%.3f&lang=en&theme=%s".formatted(time, theme));
    }

    /** As high as the lanes are, and by the browser's own protocol, as the photograph of the timelines. */
    private static Frame frame(Browser browser, int hundredths) throws IOException {
        var lanes = browser.driver().findElement(By.className("lanes")).getRect();
        var clip = Map.of("x", 0, "y", 0, "width", WIDTH, "height", lanes.getY() + lanes.getHeight(), "scale", 1);
        var taken = browser.driver().executeCdpCommand("Page.captureScreenshot", Map.of("clip", clip));
        var png = Base64.getDecoder().decode((String) taken.get("data"));
        return new Frame(ImageIO.read(new ByteArrayInputStream(png)), hundredths);
    }
}
