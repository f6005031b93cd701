package sevenways.book;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the book says besides its chapters, in one language. */
record Labels(Locale language, ResourceBundle table) {

    static Labels in(Locale language) {
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Labels(language, ResourceBundle.getBundle("sevenways.book.labels", language, none));
    }

    String of(String name, Object... values) {
        return values.length == 0
                ? table.getString(name)
                : new MessageFormat(table.getString(name), language).format(values);
    }
}
