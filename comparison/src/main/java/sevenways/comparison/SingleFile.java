package sevenways.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.webjars.WebJarVersionLocator;
import sevenways.lab.report.PolicySource;

/**
 * One file for a browser, which needs no other: styles, scripts and data are inside. The page's policy lets the browser
 * run and apply exactly these, by their hashes, and ask for nothing: so a title from a foreign site is text and can be
 * nothing else.
 */
final class SingleFile {

    private static final Pattern PART = Pattern.compile("\\{\\{(.+?)}}");

    private SingleFile() {}

    /**
     * @param template the page, with the names of its parts in double braces; "policy", "styles" and "scripts" are filled
     *     from the lists
     * @param parts all others
     */
    static String of(String template, List<String> styles, List<String> scripts, Map<String, String> parts) {
        var all = new HashMap<>(parts);
        all.put("policy", policy(scripts, styles));
        all.put("styles", elements("style", styles));
        all.put("scripts", elements("script", scripts));
        // In one pass: a title that looks like the name of a part stays a title.
        return PART.matcher(template).replaceAll(part -> Matcher.quoteReplacement(all.get(part.group(1))));
    }

    /**
     * JSON as it may stand in an element: this character occurs in texts only, and as it is, it might end the element.
     */
    static String inElement(String json) {
        return json.replace("<", "\\u003c");
    }

    static String library(String webjar, String file) {
        return text(new WebJarVersionLocator().fullPath(webjar, file));
    }

    /** @param file below the comparison's own */
    static String resource(String file) {
        return text("sevenways/comparison/" + file);
    }

    private static String policy(List<String> scripts, List<String> styles) {
        return "default-src 'none'; script-src " + hashes(scripts) + "; style-src " + hashes(styles)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> elements) {
        return elements.stream().map(PolicySource::hashOf).collect(Collectors.joining(" "));
    }

    private static String elements(String name, List<String> contents) {
        return contents.stream()
                .map(content -> "<" + name + ">" + content + "</" + name + ">")
                .collect(Collectors.joining("\n"));
    }

    private static String text(String resource) {
        try (var input = SingleFile.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
