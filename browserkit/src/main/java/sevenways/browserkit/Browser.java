package sevenways.browserkit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, by way of the ChromeDriver on this machine: nothing is ever downloaded. */
public final class Browser implements AutoCloseable {

    private static final boolean REQUIRED = "true".equals(System.getenv("REQUIRE_BROWSER"));

    /** Proves nothing, but ends a test that would wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Held, or it would be forgotten, and with it what it was told. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        // It would warn that it has no bindings for this browser's newest protocol. None are used.
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    /** Opens one; where there is no chromedriver, skips the test, or fails it if REQUIRE_BROWSER is true. */
    public static Browser open() {
        return driverOnThisMachine().map(Browser::new).orElseGet(Browser::missing);
    }

    private Browser(File driver) {
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build();
        this.driver = new ChromeDriver(service, options());
    }

    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setCapability("goog:loggingPrefs", logs);
        // It is to load one file; what it does of its own accord on a network is switched off.
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--force-device-scale-factor=1");
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to put root into its sandbox. All that it opens here is a page of our own.
            options.addArguments("--no-sandbox");
        }
        return options;
    }

    /** On the path, or where GitHub's machines say that it is. It knows where its browser is. */
    private static Optional<File> driverOnThisMachine() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMEWEBDRIVER")), Stream.of(path.split(File.pathSeparator)))
                .flatMap(folder -> Stream.of("chromedriver", "chromedriver.exe").map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static Browser missing() {
        var sentence = "There is no chromedriver on the path: install Chromium (or Chrome) and its driver";
        if (REQUIRED) {
            throw new IllegalStateException(sentence);
        }
        return abort(sentence);
    }

    /** In the place of the one that is open: what was set, or made to run in each page, was so for that tab only. */
    public void takeNewTab() {
        var old = driver.getWindowHandle();
        var fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(fresh);
    }

    /** Opens a file as a reader does, by a double click. Returns when it has loaded and its scripts have run. */
    public void load(Path file) {
        load(file.toUri());
    }

    /** The same of a page that a server sends. */
    public void load(URI page) {
        // What the page before it still asks for and complains of is not to stand on the console of this one.
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toString());
        awaitLoaded();
    }

    /** Returns when the page whose address ends so has loaded and its scripts have run: behind a click or a key. */
    public void awaitPage(String endOfAddress) {
        await().atMost(PATIENCE).until(() -> driver.getCurrentUrl().endsWith(endOfAddress));
        awaitLoaded();
    }

    /** The driver waits for that, too; but on a busy machine it now and then returns while the page is being read. */
    private void awaitLoaded() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> evaluate("return document.readyState").asString().equals("complete"));
    }

    /** A screen of that many CSS pixels; a window could not be made as narrow as a phone. */
    public void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void colourScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What is on the console since the file was opened. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the page has asked for since then, itself included. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asString())
                .toList();
    }

    /** The value of a script's {@code return}. */
    public JsonNode evaluate(String script, Object... arguments) {
        var value = driver.executeScript("return JSON.stringify((() => {" + script + "})() ?? null)", arguments);
        return JsonMapper.shared().readTree((String) value);
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
