package sevenways.browserkit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all classes of a module, because one takes longer to start than most pages to open; JUnit closes it behind
 * the last of them. {@code @BeforeAll} is given it with a tab of the class's own. Each test finds a large screen in the light.
 */
public final class OneBrowser implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    /** Where there is none, this skips the class: from a parameter, JUnit would take it as a failure. */
    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context).takeNewTab();
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
        return context.getRoot()
                .getStore(Namespace.create(OneBrowser.class))
                .computeIfAbsent(Browser.class, _ -> Browser.open(), Browser.class);
    }
}
