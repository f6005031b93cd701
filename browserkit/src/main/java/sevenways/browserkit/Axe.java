package sevenways.browserkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks axe-core what of a page some readers cannot see, name or reach. */
public final class Axe {

    private static final String LIBRARY = library();

    private Axe() {}

    /**
     * What is wrong with the page that is open.
     *
     * @param rules the names of those to be held; none means all
     * @return a line for each element: the rule, the element, and what to do about it
     */
    public static List<String> flaws(Browser browser, String... rules) {
        return rules.length == 0
                ? run(browser, "")
                : run(browser, "runOnly: {type: 'rule', values: [...arguments].slice(0, -1)}", rules);
    }

    /** The same, but for contrast, which takes most of the time: where one style holds for all pages, a few show it. */
    public static List<String> flawsButContrast(Browser browser) {
        return run(browser, "rules: {'color-contrast': {enabled: false}}");
    }

    private static List<String> run(Browser browser, String options, String... arguments) {
        browser.driver().executeScript(LIBRARY);
        var result = (String) browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'], %s}).then(
                    result => done(JSON.stringify(result.violations.flatMap(rule => rule.nodes.map(
                        node => rule.id + ": " + node.target.join(" ") + ": " + node.failureSummary)))),
                    error => done(JSON.stringify(["axe: " + error])));
                """.formatted(options), (Object[]) arguments);
        return JsonMapper.shared()
                .readTree(result)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String library() {
        try (var input = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
