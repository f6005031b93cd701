package sevenways.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The comparison as one file for a browser, which needs no other: styles, scripts and data are inside. The page's policy
 * lets the browser run and apply exactly these, by their hashes, and ask for nothing: so a title from a foreign site is
 * text and can be nothing else.
 */
final class HtmlPage {

    /** The scripts find each other's names: first the chart library, last the one that starts. */
    private static final List<String> SCRIPTS = List.of("text.js", "table.js", "charts.js", "page.js");

    private static final Pattern PART = Pattern.compile("\\{\\{(.+?)}}");

    /** What the page knows: the comparison without its runs' pages, and what is drawn of those. */
    private record Data(Comparison comparison, List<Picture> pictures) {}

    @JsonIgnoreProperties("lastRun")
    private interface WithoutPages {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Row.class, WithoutPages.class)
            .build();

    private HtmlPage() {}

    static void write(Comparison comparison, Path file) throws IOException {
        Files.writeString(file, of(comparison));
    }

    static String of(Comparison comparison) {
        var library = library("dist/uPlot.iife.min.js");
        var scripts = Stream.concat(Stream.of(library), SCRIPTS.stream().map(HtmlPage::resource))
                .toList();
        var styles = List.of(library("dist/uPlot.min.css"), resource("page.css"));
        var parts = Map.of(
                "policy", policy(scripts, styles),
                "styles", elements("style", styles),
                "scripts", elements("script", scripts),
                "licence", Entities.escape(library("LICENSE")),
                "data", json(comparison));
        // In one pass: a title that looks like the name of a part stays a title.
        return PART.matcher(resource("page.html"))
                .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String policy(List<String> scripts, List<String> styles) {
        return "default-src 'none'; script-src " + hashes(scripts) + "; style-src " + hashes(styles)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> elements) {
        return elements.stream()
                .map(element -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(element)) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String elements(String name, List<String> contents) {
        return contents.stream()
                .map(content -> "<" + name + ">" + content + "</" + name + ">")
                .collect(Collectors.joining("\n"));
    }

    private static String json(Comparison comparison) {
        var pictures = comparison.lastRuns().stream().map(Picture::of).toList();
        // Within JSON this character occurs in texts only. As it is, it might end the element that the data stand in.
        return MAPPER.writeValueAsString(new Data(comparison, pictures)).replace("<", "\\u003c");
    }

    private static String library(String file) {
        return text(new WebJarVersionLocator().fullPath("uplot", file));
    }

    private static String resource(String file) {
        return text("sevenways/comparison/" + file);
    }

    private static String text(String resource) {
        try (var input = HtmlPage.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
