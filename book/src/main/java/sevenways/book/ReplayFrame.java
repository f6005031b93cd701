package sevenways.book;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lanes of the replay within a chapter, where it says {@code <!-- replay: 01,05 -->}.
 *
 * @param lanes the numbers of the lessons
 */
record ReplayFrame(String lanes) {

    /** The page with all lanes, in the book's folder. */
    static final String PAGE = "replay.html";

    private static final Pattern FORM = Pattern.compile("<!-- replay: (0[1-7](?:,0[1-7])*) -->");

    /** @return empty for a comment that is something else */
    static Optional<ReplayFrame> of(String comment) {
        var form = FORM.matcher(comment.strip());
        return form.matches() ? Optional.of(new ReplayFrame(form.group(1))) : Optional.empty();
    }

    /** It is loaded when the reader comes near it. It begins at the start of the runs, ready to be played. */
    String html(Labels labels) {
        return """
                <figure class="replay"><iframe src="%s#t=0&amp;lanes=%s&amp;lang=%s" title="%s" loading="lazy"></iframe>
                <figcaption><a href="%s">%s</a></figcaption></figure>""".formatted(
                        PAGE,
                        lanes,
                        labels.language().getLanguage(),
                        Html.text(labels.of("replay", lanes)),
                        PAGE,
                        Html.text(labels.of("replay.all")));
    }
}
