package sevenways.book;

import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import sevenways.book.Chapter.Section;

/** A heading leads to itself: so a reader has the address of the place, to keep it or to send it to others. */
final class HeadingLinks {

    private HeadingLinks() {}

    /** In all headings but the page's own, whose address is that of the page. */
    static void put(Chapter chapter) {
        chapter.sections().stream().skip(1).forEach(HeadingLinks::put);
    }

    private static void put(Section section) {
        Heading heading = section.heading();
        var link = new Link("#" + section.anchor(), null);
        Nodes.moveChildren(heading, link);
        heading.appendChild(link);
    }
}
