package sevenways.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks of code as what they are: a region of a source, a command, what it has printed, or a drawing of letters. */
final class CodeFigures {

    private final String chapter;
    private final SourcePages sources;
    private final Labels labels;
    private final List<String> flaws;

    /** @param chapter the file that shows the blocks, for the sentences in {@code flaws} */
    CodeFigures(String chapter, SourcePages sources, Labels labels, List<String> flaws) {
        this.chapter = chapter;
        this.sources = sources;
        this.labels = labels;
        this.flaws = flaws;
    }

    /** The region's lines under the name of their file, which leads to the line where they stand. */
    String source(InfoString info, List<String> lines) {
        var file = info.attributes().get("file");
        var region = info.attributes().get("region");
        return """
                <figure class="code" data-file="%s" data-region="%s">
                <figcaption>%s</figcaption>
                %s</figure>""".formatted(
                Html.text(file), Html.text(region), place(file, region), pre(Highlighter.html(info.language(), lines)));
    }

    private String place(String file, String region) {
        var name = Path.of(file).getFileName().toString();
        var module = file.replaceFirst("/.*", "");
        try {
            var line = sources.lineOf(file, region);
            return link(sources.pageOf(file, line), name) + " <span>" + Html.text(module) + ", "
                    + Html.text(labels.of("line", String.valueOf(line))) + "</span>";
        } catch (IOException | IllegalArgumentException e) {
            flaws.add(chapter + ": " + e.getMessage());
            return Html.text(name);
        }
    }

    /** What a reader is told to change in a source: it leaves with a minus, and comes with a plus. */
    String edit(InfoString info, List<String> lines) {
        var file = info.attributes().get("file");
        var marked = lines.stream().map(CodeFigures::marked).toList();
        return "<figure class=\"edit\"><figcaption>%s</figcaption>%s</figure>"
                .formatted(link(sources.pageOf(file), file), pre(marked));
    }

    private static String marked(String line) {
        var text = Html.text(line);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '-' -> "<del>" + text + "</del>";
            case '+' -> "<ins>" + text + "</ins>";
            default -> text;
        };
    }

    private static String link(String page, String name) {
        return "<a href=\"" + Html.text(page) + "\">" + Html.text(name) + "</a>";
    }

    String shell(List<String> lines) {
        var html = new StringBuilder();
        var goesOn = false;
        for (var line : lines) {
            html.append(goesOn ? "" : "<span class=\"prompt\"></span>")
                    .append(Html.text(line).replaceAll("\\S+", "<span class=\"argument\">$0</span>"))
                    .append('\n');
            goesOn = line.endsWith("\\");
        }
        return "<div class=\"shell\"><pre><code>" + html + "</code></pre>" + copyButton() + "</div>";
    }

    /** @param belowItsCommand whether the command stands right above it, and need not be said again */
    String output(InfoString info, List<String> lines, boolean belowItsCommand) {
        var command = info.attributes().get("command");
        var pre = pre(lines.stream().map(Html::text).toList());
        return belowItsCommand
                ? "<figure class=\"output below\">" + pre + "</figure>"
                : "<figure class=\"output\"><figcaption>" + shell(List.of(command)) + "</figcaption>" + pre
                        + "</figure>";
    }

    String plain(List<String> lines) {
        return "<figure class=\"plain\">" + pre(lines.stream().map(Html::text).toList()) + "</figure>";
    }

    private String copyButton() {
        return "<button type=\"button\" class=\"copy\" data-done=\"%s\">%s</button>"
                .formatted(Html.text(labels.of("copied")), Html.text(labels.of("copy")));
    }

    private static String pre(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "<pre><code>", "\n</code></pre>"));
    }
}
