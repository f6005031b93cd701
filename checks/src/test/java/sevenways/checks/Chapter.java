package sevenways.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be checked in a chapter: its fenced blocks, and the links in its prose. */
record Chapter(List<Fence> fences, List<Link> links) {

    /**
     * A fenced block.
     *
     * @param place the chapter and the line of the opening fence
     * @param language the first word after the fence
     * @param attributes the {@code name=value} that follow; a value with spaces stands in quotes of either kind
     * @param text the lines between the fences
     */
    record Fence(Place place, String language, Map<String, String> attributes, List<String> text) {}

    record Link(Place place, String target) {}

    /** A line, counted from 1, of a file; as a string it is what editors and terminals make a link of. */
    record Place(String file, int line) {

        Place plus(int lines) {
            return new Place(file, line + lines);
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    private static final Pattern OPENING = Pattern.compile("( *)(`{3,}|~{3,})(\\S*)(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static Chapter parse(String file, String content) {
        var chapter = new Chapter(new ArrayList<>(), new ArrayList<>());
        var lines = content.lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            var place = new Place(file, index + 1);
            var opening = OPENING.matcher(lines.get(index));
            if (opening.matches()) {
                var rest = lines.subList(index + 1, lines.size());
                var length = rest.stream().map(String::strip).toList().indexOf(opening.group(2));
                if (length < 0) {
                    throw new AssertionError(place + ": this block is never closed");
                }
                var text = rest.subList(0, length).stream()
                        .map(line -> line.startsWith(opening.group(1))
                                ? line.substring(opening.group(1).length())
                                : line)
                        .toList();
                chapter.fences.add(new Fence(place, opening.group(3), attributes(opening.group(4)), text));
                index += length + 1;
            } else {
                LINK.matcher(lines.get(index))
                        .results()
                        .forEach(link -> chapter.links.add(new Link(place, link.group(1))));
            }
        }
        return chapter;
    }

    private static Map<String, String> attributes(String info) {
        var attributes = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(info);
        while (matcher.find()) {
            for (var group = 2; group <= 4; group++) {
                if (matcher.group(group) != null) {
                    attributes.put(matcher.group(1), matcher.group(group));
                }
            }
        }
        return attributes;
    }
}
