package sevenways.lab.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The encoding that a {@code meta} element names. */
final class MetaEncoding {

    /** The first "charset" with an equals sign behind it, and its value; no group if its quote is not closed. */
    private static final Pattern CHARSET = Pattern.compile(
            "charset[\\t\\n\\f\\r ]*+=[\\t\\n\\f\\r ]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\"'\\t\\n\\f\\r ;][^\\t\\n\\f\\r ;]*+))?",
            Pattern.CASE_INSENSITIVE);

    private MetaEncoding() {}

    /** HTML Standard, section 2.4.3: "extracting a character encoding from a meta element". */
    static Optional<Encoding> ofContent(String content) {
        var found = CHARSET.matcher(content);
        if (!found.find()) {
            return Optional.empty();
        }
        for (var group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return Encoding.labelledWithin(found.group(group));
            }
        }
        return Optional.empty();
    }

    /** HTML Standard, section 13.2.6.4.4, a start tag whose name is "meta". */
    static Optional<Encoding> of(Element meta) {
        return Encoding.labelledWithin(meta.attr("charset"))
                .or(() -> meta.attr("http-equiv").equalsIgnoreCase("content-type")
                        ? ofContent(meta.attr("content"))
                        : Optional.empty());
    }
}
