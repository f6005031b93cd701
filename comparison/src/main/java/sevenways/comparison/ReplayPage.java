package sevenways.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sevenways.comparison.replay.LessonPlaces;
import sevenways.comparison.replay.ReplayRun;
import sevenways.comparison.replay.SourcePlace;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The replay of recorded runs: as a {@link SingleFile} of its own, and as a part of one. */
public final class ReplayPage {

    /** In an order in which each needs only what stands before it to begin with. */
    private static final List<String> SCRIPTS = List.of(
            "labels.js",
            "say.js",
            "data.js",
            "flow.js",
            "times.js",
            "figures.js",
            "casts.js",
            "hubs.js",
            "scene.js",
            "rulers.js",
            "canvas.js",
            "predict.js",
            "chapters.js",
            "pages.js",
            "captions.js",
            "address.js",
            "clock.js",
            "lane.js",
            "marks.js",
            "tables.js",
            "aloud.js",
            "show.js",
            "controls.js",
            "deeds.js",
            "hands.js",
            "print.js",
            "start.js");

    private static final List<String> STYLES =
            List.of("colours.css", "replay.css", "guess.css", "controls.css", "phone.css");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /**
     * What {@code start.js} is given.
     *
     * @param places where in the sources a page is, by lesson
     */
    private record Data(List<ReplayRun> runs, Map<String, LessonPlaces> places) {}

    private ReplayPage() {}

    /**
     * The replay and nothing else. What would be a link to the course is text.
     *
     * @param runs among which a reader can choose
     */
    public static String of(List<ReplayRun> runs) {
        return alone(element("data-alone", runs, UnaryOperator.identity()));
    }

    /**
     * The replay as a page of the book.
     *
     * @param runs among which a reader can choose
     * @param chapters the folder of the course's chapters, relative to the page
     * @param link says of a place in the sources where a reader can open it
     */
    public static String of(List<ReplayRun> runs, String chapters, UnaryOperator<SourcePlace> link) {
        return alone(element("data-alone data-chapters=\"" + chapters + "\"", runs, link));
    }

    /** As a part of a page that has other parts as well. */
    static String element(List<ReplayRun> runs) {
        return element("", runs, UnaryOperator.identity());
    }

    private static String alone(String element) {
        return SingleFile.of(
                SingleFile.resource("replay/alone.html"), styles(), List.of(script()), Map.of("replay", element));
    }

    private static String element(String attributes, List<ReplayRun> runs, UnaryOperator<SourcePlace> link) {
        return SingleFile.resource("replay/replay.html").replace("{{attributes}}", attributes)
                + "<script type=\"application/json\" id=\"replay\">"
                + SingleFile.inElement(MAPPER.writeValueAsString(new Data(runs, LessonPlaces.all(link))))
                + "</script>";
    }

    static List<String> styles() {
        return STYLES.stream()
                .map(style -> SingleFile.resource("replay/" + style))
                .toList();
    }

    /** The scripts as one that has no name in common with any other script of a page. */
    static String script() {
        return SCRIPTS.stream()
                .map(script -> SingleFile.resource("replay/" + script))
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    }
}
