package sevenways.book;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands behind an opening fence: a language, and what is known of the block.
 *
 * @param attributes the {@code name=value} that follow; a value with spaces stands in quotes of either kind
 */
public record InfoString(String language, Map<String, String> attributes) {

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

    public static InfoString parse(String info) {
        var attributes = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(info);
        while (matcher.find()) {
            for (var group = 2; group <= 4; group++) {
                if (matcher.group(group) != null) {
                    attributes.put(matcher.group(1), matcher.group(group));
                }
            }
        }
        return new InfoString(info.split(" ", 2)[0], attributes);
    }
}
