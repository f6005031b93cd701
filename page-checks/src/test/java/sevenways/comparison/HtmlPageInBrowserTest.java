package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import sevenways.browserkit.Browser;
import sevenways.browserkit.OneBrowser;
import sevenways.lab.report.JsonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as its readers see it. */
@ExtendWith(OneBrowser.class)
class HtmlPageInBrowserTest {

    private static final String[] FIGURES = {
        "elapsedMillis",
        "elapsedPerLimit",
        "timesFasterThanFirst",
        "peakInFlight",
        "peakThreads",
        "voluntarySwitches",
        "cpuMillis",
        "cpuAboveEmptyMillis",
        "peakRssKiB",
        "peakRssAboveEmptyKiB",
        "articleSeconds",
        "articleTimesFaster"
    };

    /** The pictures that a reader would see in the charts, as text. */
    private static final String CANVASES =
            "return [...document.querySelectorAll('canvas')].map(canvas => canvas.toDataURL())";

    /** Proves nothing, but ends a test that would wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open(Browser opened) {
        browser = opened;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 150, 10_000})
    void hasATimelineForEachLessonAndAsksForNothing(int pages) throws IOException {
        var file = show(Imagined.comparison(pages));

        assertThat(browser.evaluate("return [...document.querySelectorAll('h3')].map(title => title.textContent)"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Stream.concat(Imagined.LESSONS.stream(), Stream.of("HttpClient"))
                        .toList());
        // The bars, and of each lesson the lines and the curve: all of them with something on them.
        assertThat(browser.evaluate("""
                return [...document.querySelectorAll('canvas')].map(canvas => new Set(new Uint32Array(
                    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size)
                """))
                .hasSize(1 + 2 * 8)
                .allSatisfy(colours -> assertThat(colours.asInt()).isGreaterThan(3));
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(file.toUri().toString());
    }

    @Test
    void itsNumbersAreTheJsons() throws IOException {
        var comparison = Imagined.comparison(150);
        show(comparison);
        JsonFile.write(comparison, folder.resolve("comparison.json"));

        var rows =
                JsonMapper.shared().readTree(folder.resolve("comparison.json")).path("rows");
        var shown = browser.evaluate("""
                return [...document.querySelectorAll('#comparison tbody tr')].map(row => ({
                    lesson: row.querySelector('th').firstChild.textContent,
                    figures: [...row.querySelectorAll('td')].map(cell => cell.querySelector('data')?.value ?? null)}))
                """);
        assertThat(shown).hasSameSizeAs(rows);
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            assertThat(shown.get(index).path("lesson")).isEqualTo(row.path("lesson"));
            assertThat(shown.get(index).path("figures"))
                    .extracting(figure -> figure.isNull() ? null : Double.valueOf(figure.asString()))
                    .containsExactly(Stream.of(FIGURES)
                            .map(row::path)
                            .map(figure -> figure.isNull() ? null : figure.asDouble())
                            .toArray(Double[]::new));
        }
    }

    @Test
    void saysItsNumbersForPeople() throws IOException {
        show(Imagined.comparison(150));

        assertThat(text("#comparison tbody tr:first-child"))
                .containsSubsequence("01-single-thread", "15.00 s", "107", "1.00", "1,234", "0.70 s", "78 MiB");
        assertThat(text("#lead")).contains("150 pages", "about 15 s", "140 ms");
    }

    @Test
    void ofTenThousandPagesItSaysWhatIsDrawn() throws IOException {
        show(Imagined.comparison(10_000));

        assertThat(text("article .about")).contains("200 of 10,000 pages are drawn", "the curve counts all");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 2560})
    void isNeverWiderThanTheScreen(int width) throws IOException {
        browser.screen(width, 740);
        show(Imagined.comparison(150));

        assertThat(browser.evaluate("return document.documentElement.scrollWidth")
                        .asInt())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void chartsFollowTheScreenAndTheColourScheme() throws IOException {
        show(Imagined.comparison(150));
        var light = browser.evaluate(CANVASES);
        browser.colourScheme("dark");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.evaluate(CANVASES))
                        .noneMatch(light.valueStream().toList()::contains));

        browser.screen(360, 740);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.evaluate(
                                "return [...document.querySelectorAll('canvas')].map(canvas => canvas.clientWidth)"))
                        .allSatisfy(width -> assertThat(width.asInt()).isBetween(200, 360)));
    }

    @Test
    void oneAxisForAllIsInReachOfTheKeyboard() throws IOException {
        show(Imagined.comparison(150));
        var before = browser.evaluate(CANVASES);

        browser.driver().findElement(By.id("same-axis")).sendKeys(Keys.SPACE);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(browser.evaluate(CANVASES).get(3)).isNotEqualTo(before.get(3)));
        assertThat(browser.evaluate(CANVASES).get(1))
                .as("the slowest has had that axis before")
                .isEqualTo(before.get(1));
    }

    @Test
    void whoPointsAtALineReadsIt() throws IOException {
        show(Imagined.comparison(150));

        new Actions(browser.driver())
                .moveToElement(browser.driver().findElement(By.cssSelector("article .pages .u-over")))
                .perform();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("article .reading"))
                        .contains("kettle.html", "250 µs of it work", "OK: A title", "worker-1"));
    }

    @Test
    void whatIsDrawnIsThereToReadAsWell() throws IOException {
        show(Imagined.comparison(150));

        browser.driver().findElement(By.cssSelector("article summary")).click();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                browser.driver().findElements(By.cssSelector("article:first-child td:first-child")))
                        .hasSize(150));
        assertThat(browser.evaluate("""
                return [...document.querySelectorAll('[role=img]')].map(chart => chart.getAttribute('aria-label'))
                """))
                .hasSize(1 + 2 * 8)
                .allSatisfy(label -> assertThat(label.asString()).isNotBlank());
    }

    @Test
    void aTitleNeverBecomesAnElementAndNoOtherScriptRuns() throws IOException {
        var title = "</script><img src=x onerror='document.title=1'><script>document.title=2</script>";
        show(Imagined.comparison(5, title));

        browser.driver().findElement(By.cssSelector("article summary")).click();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text("article:first-child .scroll")).contains(title));
        browser.evaluate("""
                const intruder = document.createElement('script');
                intruder.textContent = 'document.title = 3';
                document.body.append(intruder);
                """);

        assertThat(browser.driver().getTitle()).isEqualTo("Seven Ways to Wait: the comparison");
        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    }

    /** Where it is one part of many, it neither takes the keys of the page nor its names. */
    @Test
    void theReplayStandsAboveTheTables() throws IOException {
        var file = folder.resolve("comparison.html");
        HtmlPage.write(Imagined.comparison(150), ReplaySamples.good(150), file);
        browser.load(file);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.driver().findElements(By.cssSelector(".replay[data-ready]")))
                        .isNotEmpty());

        browser.driver().findElement(By.tagName("body")).sendKeys("5");
        assertThat(text(".replay .caption")).startsWith("How long will each take?");
        browser.driver().findElement(By.cssSelector("[data-do=reveal]")).sendKeys("5");
        assertThat(text(".replay .caption")).contains("While lesson 01 loaded 150 pages once");
        assertThat(text("#comparison tbody tr:first-child")).contains("15.00 s");
        assertThat(browser.evaluate("return document.documentElement.scrollWidth")
                        .asInt())
                .isLessThanOrEqualTo(1280);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(request -> request.startsWith(file.toUri().toString()));
    }

    private Path show(Comparison comparison) throws IOException {
        var file = folder.resolve("comparison.html");
        HtmlPage.write(comparison, null, file);
        browser.load(file);
        return file;
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }
}
