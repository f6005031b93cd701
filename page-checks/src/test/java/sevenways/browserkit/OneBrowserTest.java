package sevenways.browserkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of tests finds nothing in its browser that the class before it has left there. */
@ExtendWith(OneBrowser.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OneBrowserTest {

    private static final URI EMPTY = URI.create("about:blank");

    @Nested
    @Order(1)
    class OneClass {

        @Test
        void hasAScriptRunInEachPageOfItsTab(Browser browser) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", "window.injected = true"));

            assertThat(isInjected(browser)).isTrue();
        }
    }

    @Nested
    @Order(2)
    class TheNext {

        @Test
        void findsNothingOfThat(Browser browser) {
            assertThat(isInjected(browser)).isFalse();
            assertThat(browser.driver().getWindowHandles()).hasSize(1);
        }
    }

    private static boolean isInjected(Browser browser) {
        browser.load(EMPTY);
        return browser.evaluate("return window.injected === true").asBoolean();
    }
}
