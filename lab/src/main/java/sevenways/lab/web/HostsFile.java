package sevenways.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sevenways.lab.UserInfo;
import sevenways.lab.http.PageAddress;

/** A file that names hosts, or addresses of pages, one a line. Behind a {@code #} stands a comment. */
final class HostsFile {

    /** At the beginning or after a blank: elsewhere it begins the fragment of an address. */
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    private static final Pattern BLANK = Pattern.compile("\\s");

    /** Some editors put it before a text. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private HostsFile() {}

    /** @throws IllegalArgumentException with one sentence for the user, if there is no host in it, or something else */
    static List<URI> read(Path file) {
        var pages = new ArrayList<URI>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            var entry = COMMENT.matcher(line).replaceFirst("").strip();
            if (!entry.isEmpty()) {
                pages.add(page(entry, "Line " + number + " of " + file));
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no host in the file " + file + ": write one a line, such as www.example.org");
        }
        return List.copyOf(pages);
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Cannot read the hosts in " + file + ": "
                    + (Files.exists(file) ? "it is no file" : "no such file"));
        }
        try {
            var text = Files.readString(file, UTF_8);
            return text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read the hosts in " + file + ": it is no text in UTF-8, or not for you to read", e);
        }
    }

    private static URI page(String entry, String where) {
        try {
            if (BLANK.matcher(entry).find()) {
                throw new MalformedURLException("it has a blank, and each line is one host");
            }
            var page = PageAddress.parse(entry.contains("://") ? entry : "http://" + entry);
            PageAddress.of(page);
            return page;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(
                    where + ", '" + UserInfo.removedFromAddress(entry)
                            + "', is neither a host nor the address of a page: " + e.getMessage(),
                    e);
        }
    }
}
