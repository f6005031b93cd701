package sevenways.browserkit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all tests of a class: {@code @BeforeAll} is given it, and JUnit closes it behind the last of them. Each
 * test finds a large screen in the light.
 */
public final class OneBrowser implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    /** Where there is none, this skips the class: from a parameter, JUnit would take it as a failure. */
    @Override
    public void beforeAll(ExtensionContext context) {
        store(context).put(Browser.class, Browser.open());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var browser = browser(context);
        browser.screen(1280, 900);
        browser.colourScheme("light");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        return store(context).get(Browser.class, Browser.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(OneBrowser.class));
    }
}
