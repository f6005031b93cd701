package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import sevenways.browserkit.Axe;
import sevenways.browserkit.Browser;
import sevenways.browserkit.OneBrowser;
import tools.jackson.databind.JsonNode;

/** The book as its readers see it, who have opened it by a double click. */
@ExtendWith(OneBrowser.class)
class BookInBrowserTest {

    private static final int PHONE = 360;
    private static final String A_SOURCE =
            "source/05-nio-selector/src/main/java/sevenways/nioselector/EventLoop.java.html";

    /** Without a replay, which takes longer to load than all the rest of a page. */
    private static final String CHAPTER = "10-sharing.html";

    private static final String NEXT_CHAPTER = "10-order.html";

    /** Proves nothing, but ends a test that would wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static RenderedBook book;
    private static Browser browser;

    @BeforeAll
    static void open(Browser opened) throws IOException {
        browser = opened;
        // The whole book is much to read at once.
        browser.driver().manage().timeouts().scriptTimeout(PATIENCE);
        book = RenderedBook.once();
    }

    /** The text of all chapters on one page, and each kind of frame around it. Of the others, BookPagesTest reads the files. */
    @ParameterizedTest
    @ValueSource(
            strings = {WholeBook.PAGE, "index.html", "05-nio-selector.html", A_SOURCE, "source/workbook/index.html"})
    void everybodyCanReadItOnAPhoneAndItAsksForNothingElse(String page) {
        browser.screen(PHONE, 760);
        load(page);

        assertThat(browser.evaluate("return document.documentElement.scrollWidth")
                        .asInt())
                .isLessThanOrEqualTo(PHONE);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(request -> request.startsWith(book.folder().toUri().toString()));
        // At the end: on the console it complains of the page within the page, whose origin it cannot name.
        assertThat(Axe.flawsButContrast(browser)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "01-single-thread.html", A_SOURCE})
    void allCanBeToldFromItsGroundInTheLightAndInTheDark(String page) {
        load(page);
        assertThat(Axe.flaws(browser, "color-contrast")).isEmpty();

        browser.colourScheme("dark");
        assertThat(Axe.flaws(browser, "color-contrast")).isEmpty();
    }

    @Test
    void searchFindsWordsOfEachChapter() {
        load("index.html");
        openSearch();

        for (var page : book.pages()) {
            var last = book.parsed(page).select("article h2, article h3").last();
            assertThat(found(last.text())).as(last.text()).contains(page + "#" + last.id());
        }
    }

    @Test
    void searchFindsPartsOfWordsAlsoWhereNoSpacesAreBetweenThem() {
        load("index.html");
        openSearch();

        assertThat(found("发编")).anyMatch(place -> place.startsWith("00-introduction.html"));
        assertThat(found("EPOLLSELECTOR")).anyMatch(place -> place.startsWith("05-readiness.html"));
        assertThat(found("EINPROGRESS 4978")).containsExactly("05-readiness.html#watch-it");
        assertThat(found("xyzzy kettle")).isEmpty();
        assertThat(text("#found")).startsWith("Nothing is found");
    }

    @Test
    void whatIsQuotedIsFoundAsItStandsAndSignsAreOnlySigns() {
        load("index.html");
        openSearch();

        assertThat(found("site keeps log")).hasSizeGreaterThan(1);
        assertThat(found("\"site keeps a log\"")).containsExactly("index.html");
        assertThat(found("“site keeps a log")).containsExactly("index.html");
        assertThat(found("the page's result")).isNotEmpty().isEqualTo(found("the page’s result"));
        assertThat(found("[.*+")).isEmpty();
        assertThat(found("\"\"")).isEmpty();
        assertThat(text("#found")).startsWith("Any part of a word");
    }

    @Test
    void whatHasTheWordInItsHeadingComesFirstAndWholeWordsBeforeParts() {
        load("index.html");
        openSearch();

        assertThat(found("pin")).startsWith("glossary.html#pinned", "02-threads.html#stopping");
        assertThat(found("selector").getFirst()).isEqualTo("05-nio-selector.html");
    }

    @Test
    void searchNeedsNoMouse() {
        load("index.html");
        askForSearch();
        await().atMost(PATIENCE).until(() -> focused().getAttribute("id").equals("words"));

        focused().sendKeys("what cannot be awaited");
        await().atMost(PATIENCE)
                .until(() -> !browser.driver()
                        .findElements(By.cssSelector("#search li"))
                        .isEmpty());
        focused().sendKeys(Keys.ARROW_DOWN);
        focused().sendKeys(Keys.ENTER);

        browser.awaitPage("05-readiness.html#what-cannot-be-awaited");
        assertThat(browser.evaluate("return CSS.highlights.get('sought').size").asInt())
                .isPositive();
    }

    @Test
    void whatIsSoughtStandsOutHoweverItIsWritten() {
        load(CHAPTER);

        var found = browser.evaluate("""
                document.querySelector("article").append("The Kettle’s\\nlid");
                document.dispatchEvent(new CustomEvent("sought", {detail: ["kettle's lid"]}));
                return CSS.highlights.get("sought").size;
                """);

        assertThat(found.asInt()).isEqualTo(1);
    }

    @Test
    void escapeEndsTheSearchAndAKeyInItIsALetter() {
        load(CHAPTER);
        press("s");
        focused().sendKeys("s/", Keys.ARROW_LEFT);

        assertThat(focused().getDomProperty("value")).isEqualTo("s/");
        focused().sendKeys(Keys.ESCAPE);
        assertThat(isOpen("search")).isFalse();
        assertThat(address()).endsWith(CHAPTER);
    }

    /** As on a keyboard where / is the 7 with shift. */
    @Test
    void aKeyThatNeedsShiftIsThatKey() {
        load(CHAPTER);
        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.ARROW_RIGHT)
                .keyUp(Keys.SHIFT)
                .perform();

        browser.evaluate("document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: '/', shiftKey: true, bubbles: true}))");

        assertThat(isOpen("search")).isTrue();
        assertThat(address()).endsWith(CHAPTER);
    }

    /** Who types Chinese chooses characters by the same keys. */
    @Test
    void whileAWordIsComposedTheSearchLeadsNowhere() {
        load("index.html");
        openSearch();
        assertThat(found("kettle")).isNotEmpty();

        browser.evaluate("document.getElementById('words').dispatchEvent("
                + "new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))");

        assertThat(focused().getAttribute("id")).isEqualTo("words");
    }

    @Test
    void theKeysAreListedByAKeyAndByAButton() {
        load(CHAPTER);

        press("?");
        assertThat(isOpen("keys")).isTrue();
        press(Keys.ARROW_RIGHT);
        press(Keys.ESCAPE);
        assertThat(isOpen("keys")).isFalse();

        browser.driver().findElement(By.className("to-keys")).click();
        assertThat(text("#keys dl")).contains("Search", "Previous and next page");
        assertThat(address()).endsWith(CHAPTER);
    }

    @Test
    void arrowsTurnThePage() {
        load(CHAPTER);

        press(Keys.ARROW_RIGHT);
        browser.awaitPage(NEXT_CHAPTER);
        press(Keys.ARROW_LEFT);
        browser.awaitPage(CHAPTER);
    }

    @Test
    void aCommandIsCopiedWithoutItsPrompt() {
        browser.driver()
                .executeCdpCommand("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
        load(CHAPTER);
        var button = browser.driver().findElement(By.cssSelector("#run ~ .shell .copy"));

        button.click();

        await().atMost(PATIENCE).until(() -> button.getText().equals("Copied"));
        assertThat(browser.driver().executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"))
                .isEqualTo("mvn -pl sharing");
    }

    @Test
    void whatAReaderChoosesStays() {
        load(CHAPTER);
        var light = ground();
        choose("dark");
        assertThat(ground()).isNotEqualTo(light);
        var dark = ground();

        load(NEXT_CHAPTER);
        assertThat(ground()).isEqualTo(dark);

        choose("system");
        assertThat(ground()).isEqualTo(light);
    }

    @Test
    void theFirstPageLeadsToWhereAReaderWas() {
        load(CHAPTER);
        browser.evaluate("document.getElementById('deadlock').scrollIntoView()");
        await().atMost(PATIENCE)
                .until(() -> !browser.driver()
                        .findElements(By.cssSelector("#contents a[href='#deadlock'][aria-current=location]"))
                        .isEmpty());
        load("index.html");

        browser.driver().findElement(By.cssSelector(".place a")).click();

        browser.awaitPage(CHAPTER + "#deadlock");
    }

    @Test
    void answersAreFoldedButNotOnPaper() {
        load(CHAPTER);
        assertThat(openAnswers()).isZero();

        browser.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(openAnswers()).isPositive();

        browser.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(openAnswers()).isZero();
    }

    /** What holds others passes on the clicks of the links in it. */
    @Test
    void whateverIsClickedIsInReachOfTheKeyboard() {
        var watch = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                        globalThis.clicked = [];
                        const listen = EventTarget.prototype.addEventListener;
                        EventTarget.prototype.addEventListener = function(type, ...others) {
                          if (type === "click") {
                            clicked.push(this);
                          }
                          return listen.call(this, type, ...others);
                        };
                        """));
        try {
            load("01-single-thread.html");
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", watch);
        }
        assertThat(browser.evaluate("""
                return clicked.filter(control => !control.matches("nav, ol"))
                    .map(control => control.className + ": "
                        + (control.matches("button, summary, select, a[href]") && control.tabIndex === 0))
                """))
                .extracting(JsonNode::asString)
                .contains("to-keys needs-script: true", "to-search needs-script: true", "copy: true")
                .allMatch(control -> control.endsWith(": true"));
    }

    @Test
    void onAWideScreenTheContentsAreHiddenByAKeyUntilAButtonShowsThem() {
        load(CHAPTER);
        assertThat(contents().isDisplayed()).isTrue();
        assertThat(hideContents().getDomAttribute("aria-expanded")).isEqualTo("true");
        pressUntil("c", () -> !contents().isDisplayed());

        load("glossary.html");
        assertThat(contents().isDisplayed()).isFalse();
        assertThat(hideContents().getAccessibleName()).isEqualToIgnoringWhitespace("Contents");
        assertThat(hideContents().getDomAttribute("aria-expanded")).isEqualTo("false");

        hideContents().click();
        assertThat(contents().isDisplayed()).isTrue();
        assertThat(hideContents().getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(isInSight("#contents [aria-current=page]")).isTrue();
        load(CHAPTER);
        assertThat(contents().isDisplayed()).isTrue();
    }

    @Test
    void onAPhoneTheContentsAreFolded() {
        browser.screen(PHONE, 760);
        load("glossary.html");
        var chapter = browser.driver().findElement(By.cssSelector("#contents a[href='06-manual-continuations.html']"));
        assertThat(chapter.isDisplayed()).isFalse();

        browser.driver().findElement(By.className("to-contents")).click();
        assertThat(chapter.isDisplayed()).isTrue();
        await().atMost(PATIENCE).until(() -> isInSight("#contents [aria-current=page]"));
        chapter.click();

        browser.awaitPage("06-manual-continuations.html");
    }

    @Test
    void whatScrollsWithinThePageIsInReachOfTheKeyboard() {
        browser.screen(PHONE, 760);
        load("08-comparison.html");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.evaluate("""
                return [...document.querySelectorAll("pre, .scroll")]
                    .filter(box => (box.scrollWidth > box.clientWidth) !== (box.tabIndex === 0)).length
                """).asInt()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {".to-replay", ".replay figcaption a"})
    void theReplayLeadsBackToTheChapterFromWhichOneCame(String link) {
        load("05-nio-selector.html");
        browser.driver().findElement(By.cssSelector(link)).click();
        await().atMost(PATIENCE)
                .until(() -> !browser.driver()
                        .findElements(By.cssSelector(".replay[data-ready]"))
                        .isEmpty());

        var back = browser.driver().findElement(By.cssSelector(".back"));
        assertThat(back.getText()).isEqualTo("Back to the chapter");
        back.click();
        browser.awaitPage("/05-nio-selector.html");
    }

    @Test
    void aLessonsChapterReplaysItsLaneBesideTheFirstAndLeadsToItsCode() {
        load("05-nio-selector.html");
        browser.evaluate("document.querySelector('.replay').scrollIntoView()");
        browser.driver().switchTo().frame(browser.driver().findElement(By.cssSelector(".replay iframe")));
        try {
            await().atMost(PATIENCE)
                    .until(() -> !browser.driver()
                            .findElements(By.cssSelector(".replay[data-ready]"))
                            .isEmpty());
            assertThat(browser.evaluate(
                            "return [...document.querySelectorAll('.lane')].map(lane => lane.dataset.lane)"))
                    .extracting(JsonNode::asString)
                    .containsExactly("01", "05");
            browser.driver().findElement(By.cssSelector("[data-set=chosen]")).sendKeys("75");
            var place = browser.driver().findElement(By.cssSelector(".lane[data-lane='05'] .place a"));
            assertThat(place.getText()).isEqualTo("NioSelector: download");
            assertThat(place.getDomProperty("href"))
                    .contains("/source/05-nio-selector/src/main/java/sevenways/nioselector/NioSelector.java.html#L");
            assertThat(browser.driver().findElement(By.cssSelector(".back")).isDisplayed())
                    .as("one is in the book")
                    .isFalse();
        } finally {
            browser.driver().switchTo().defaultContent();
        }
        assertThat(browser.console()).isEmpty();
    }

    private static void load(String page) {
        browser.load(book.folder().resolve(page));
    }

    private static void openSearch() {
        askForSearch();
        await().atMost(PATIENCE)
                .until(() -> browser.evaluate("return typeof bookSections !== 'undefined'")
                        .asBoolean());
    }

    private static void askForSearch() {
        pressUntil("/", () -> isOpen("search"));
    }

    /** And again if need be: behind a page with a frame, the next one may not have the keyboard at once. */
    private static void pressUntil(CharSequence key, BooleanSupplier isDone) {
        await().atMost(PATIENCE).until(() -> {
            if (!isDone.getAsBoolean()) {
                press(key);
            }
            return isDone.getAsBoolean();
        });
    }

    private static WebElement hideContents() {
        return browser.driver().findElement(By.className("hide-contents"));
    }

    private static WebElement contents() {
        return browser.driver().findElement(By.id("contents"));
    }

    private static boolean isInSight(String selector) {
        return browser.evaluate("""
                const {top, bottom} = document.querySelector(arguments[0]).getBoundingClientRect();
                return top >= 0 && bottom <= innerHeight;
                """, selector).asBoolean();
    }

    private static boolean isOpen(String dialog) {
        return browser.evaluate("return document.getElementById(arguments[0]).open", dialog)
                .asBoolean();
    }

    /** Where the search leads with these words. */
    private static List<String> found(String words) {
        return browser.evaluate("""
                const field = document.getElementById("words");
                field.value = arguments[0];
                field.dispatchEvent(new Event("input"));
                return [...document.querySelectorAll("#search li a")].map(link => link.getAttribute("href"));
                """, words)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static void press(CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private static String address() {
        return browser.driver().getCurrentUrl();
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    private static void choose(String colours) {
        browser.driver()
                .findElement(By.cssSelector(".colours option[value=" + colours + "]"))
                .click();
    }

    private static String ground() {
        return browser.evaluate("return getComputedStyle(document.body).backgroundColor")
                .asString();
    }

    private static int openAnswers() {
        return browser.evaluate("return document.querySelectorAll('details[open]').length")
                .asInt();
    }
}
