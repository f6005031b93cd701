package sevenways.book;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sevenways.comparison.Entrant;
import sevenways.comparison.replay.ReplayRun;

/**
 * Lanes of the replay within a chapter, where it says {@code <!-- replay: 01,05 -->}.
 *
 * @param lanes the numbers of the lessons
 */
record ReplayFrame(List<String> lanes) {

    /** The page with all lanes, in the book's folder. */
    static final String PAGE = "replay.html";

    private static final String RUN = "150";
    private static final Pattern FORM = Pattern.compile("<!-- replay: (0[1-7](?:,0[1-7])*) -->");
    private static final double MILLIS_OF_A_SECOND = 1000;

    /** Of the page with all lanes, in the reader's language. */
    static String addressIn(Labels labels) {
        return PAGE + "#lang=" + labels.language().getLanguage();
    }

    /** @return empty for a comment that is something else */
    static Optional<ReplayFrame> of(String comment) {
        var form = FORM.matcher(comment.strip());
        return form.matches()
                ? Optional.of(new ReplayFrame(List.of(form.group(1).split(","))))
                : Optional.empty();
    }

    /**
     * It is loaded when the reader comes near it. It begins at the start of the runs, ready to be played; on paper stands
     * what it would come to.
     *
     * @param page within which they stand: there leads a way back from the page with all lanes
     * @param runs that the page can show
     */
    String html(String page, List<ReplayRun> runs, Labels labels) {
        var language = labels.language().getLanguage();
        return """
                <figure class="replay"><iframe src="%s#t=0&amp;run=%s&amp;lanes=%s&amp;lang=%s" title="%s" loading="lazy"></iframe>
                <p class="on-paper">%s</p>
                <figcaption><a href="%s&amp;from=%s">%s</a></figcaption></figure>""".formatted(
                        PAGE,
                        RUN,
                        String.join(",", lanes),
                        language,
                        Html.text(labels.of("replay", String.join(",", lanes))),
                        Html.text(onPaper(runs, labels)),
                        addressIn(labels),
                        page,
                        Html.text(labels.of("replay.all")));
    }

    private String onPaper(List<ReplayRun> runs, Labels labels) {
        var run = runs.stream()
                .filter(each -> each.subject().id().equals(RUN))
                .findFirst()
                .orElseThrow();
        var times = run.lanes().stream()
                .filter(lane -> lanes.contains(Entrant.number(lane.lesson())))
                .map(lane ->
                        labels.of("replay.time", lane.lesson(), lane.totals().elapsedMillis() / MILLIS_OF_A_SECOND))
                .collect(Collectors.joining(" · "));
        return labels.of("replay.paper", run.subject().pages(), times);
    }
}
