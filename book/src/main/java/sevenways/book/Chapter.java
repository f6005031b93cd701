package sevenways.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import sevenways.book.Contents.Entry;

/**
 * A page before it is rendered.
 *
 * @param sections all headings, the page's own first
 */
record Chapter(Entry entry, Node document, List<Section> sections) {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Also the colon of Chinese. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d\\d[^:：]*)[:：]\\s*(.+)");

    /**
     * A heading.
     *
     * @param level as it is written, 1 for the page's own
     * @param anchor the place in the page to which a link can lead, named as the code host names it
     */
    record Section(Heading heading, int level, String anchor, String title) {}

    /**
     * What a page is called.
     *
     * @param number such as 05, and which part of that chapter; empty if it has none
     */
    record Title(String number, String words) {

        static Title of(String heading) {
            var numbered = NUMBERED.matcher(heading);
            return numbered.matches() ? new Title(numbered.group(1), numbered.group(2)) : new Title("", heading);
        }
    }

    static Chapter parse(Entry entry, String markdown) {
        var document = MARKDOWN.parse(markdown);
        Quotes.curl(document);
        var anchors = IdGenerator.builder().build();
        var sections = new ArrayList<Section>();
        for (var heading : Nodes.in(document, Heading.class)) {
            var title = Nodes.words(heading).strip();
            sections.add(new Section(heading, heading.getLevel(), anchors.generateId(title), title));
        }
        return new Chapter(entry, document, sections);
    }

    /** Leaves no level out: who only hears a page goes from heading to heading. */
    void leaveNoLevelOut() {
        var above = 0;
        for (var section : sections) {
            above = Math.min(section.level(), above + 1);
            section.heading().setLevel(above);
        }
    }

    String page() {
        return entry.page();
    }

    String heading() {
        return sections.getFirst().title();
    }

    Title title() {
        return Title.of(heading());
    }

    /** The sections that the contents list. */
    List<Section> mainSections() {
        return sections.stream().filter(section -> section.level() == 2).toList();
    }
}
