package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Runs the comparison and photographs its timelines, for the README:
 *
 * <pre>mvn -pl comparison -Dexec.classpathScope=test -Dlesson.main=sevenways.comparison.Photograph</pre>
 */
final class Photograph {

    /** Four timelines beside each other. */
    private static final int WIDTH = 1720;

    private static final int HEIGHT = 1400;

    private Photograph() {}

    public static void main(String[] args) throws IOException {
        var page = Files.createTempFile("comparison", ".html");
        try (var browser = Browser.open()) {
            ComparisonMain.commandLine().execute("--html", page.toString());
            browser.screen(WIDTH, HEIGHT);
            browser.load(page);
            var timelines = browser.driver().findElement(By.cssSelector("[aria-labelledby=timelines-title]"));
            Files.write(Path.of("docs/comparison.png"), timelines.getScreenshotAs(OutputType.BYTES));
        } finally {
            Files.delete(page);
        }
    }
}
