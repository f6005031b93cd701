package sevenways.book;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a comment says of the figures before it: {@code <!-- claim: NAME, NAME -->}, {@code <!-- shown: ROW, ROW -->},
 * {@code <!-- given -->} or {@code <!-- recorded: COMMAND -->}.
 *
 * @param names empty if the comment has none
 */
public record MarkerText(String kind, String names) {

    private static final Pattern FORM =
            Pattern.compile("<!-- (claim|shown|given|recorded)(?:: (.+))? -->", Pattern.DOTALL);

    /** @return empty for a comment that is none of these */
    public static Optional<MarkerText> of(String comment) {
        var form = FORM.matcher(comment.strip());
        return form.matches()
                ? Optional.of(new MarkerText(form.group(1), form.group(2) == null ? "" : form.group(2)))
                : Optional.empty();
    }
}
