package sevenways.book;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** A table that scrolls within itself where the screen is narrower. */
final class Wide extends CustomBlock {

    static void wrapTables(Node document) {
        for (var table : Nodes.in(document, TableBlock.class)) {
            var wide = new Wide();
            table.insertBefore(wide);
            wide.appendChild(table);
        }
        // To a screen reader, a heading that says nothing is a riddle.
        Nodes.in(document, TableCell.class).stream()
                .filter(cell -> cell.getFirstChild() == null)
                .forEach(cell -> cell.setHeader(false));
    }
}
