package sevenways.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import sevenways.comparison.replay.ReplayRun;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The comparison as a {@link SingleFile}: the replay of its runs, and below it tables and timelines. */
final class HtmlPage {

    /** The scripts find each other's names; the last is the one that starts. */
    private static final List<String> SCRIPTS = List.of("text.js", "table.js", "charts.js", "page.js");

    /** What the page knows: the comparison without its runs' pages, and what is drawn of those. */
    private record Data(Comparison comparison, List<Picture> pictures) {}

    @JsonIgnoreProperties("lastRun")
    private interface WithoutPages {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Row.class, WithoutPages.class)
            .build();

    private HtmlPage() {}

    /** @param recording what the replay shows; null if there is nothing to show, as of the web */
    static void write(Comparison comparison, ReplayRun recording, Path file) throws IOException {
        Files.writeString(file, of(comparison, recording));
    }

    static String of(Comparison comparison, ReplayRun recording) {
        var hasReplay = recording != null;
        var styles = Stream.concat(
                Stream.of(SingleFile.library("uplot", "dist/uPlot.min.css"), SingleFile.resource("page.css")),
                hasReplay ? ReplayPage.styles().stream() : Stream.empty());
        var scripts = Stream.of(
                        Stream.of(SingleFile.library("uplot", "dist/uPlot.iife.min.js")),
                        SCRIPTS.stream().map(SingleFile::resource),
                        hasReplay ? Stream.of(ReplayPage.script()) : Stream.<String>empty())
                .flatMap(Function.identity());
        var parts = Map.of(
                "licence", Entities.escape(SingleFile.library("uplot", "LICENSE")),
                "replay", hasReplay ? ReplayPage.element(List.of(recording)) : "",
                "data", json(comparison));
        return SingleFile.of(SingleFile.resource("page.html"), styles.toList(), scripts.toList(), parts);
    }

    private static String json(Comparison comparison) {
        var pictures = comparison.lastRuns().stream().map(Picture::of).toList();
        return SingleFile.inElement(MAPPER.writeValueAsString(new Data(comparison, pictures)));
    }
}
