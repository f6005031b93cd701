package sevenways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import sevenways.book.Contents.Entry;

/** Makes the links of the chapters lead to pages of the book. */
final class Links {

    /** Of a picture that has one file for light and one for dark. */
    private static final Pattern PICTURE = Pattern.compile("(\\bsrc(?:set)?=\")([^\":]+)\"");

    private final Path root;
    private final Map<String, String> pages;
    private final SourcePages sources;
    private final List<String> flaws;
    private final TreeSet<String> pictures = new TreeSet<>();

    /**
     * @param root the repository's folder
     * @param flaws gets a sentence for each link that leads nowhere
     */
    Links(Path root, Contents contents, SourcePages sources, List<String> flaws) {
        this.root = root;
        this.pages = contents.entries()
                .collect(Collectors.toMap(Entry::file, Entry::page, (first, _) -> first, LinkedHashMap::new));
        this.sources = sources;
        this.flaws = flaws;
    }

    void resolve(Chapter chapter) {
        var file = chapter.entry().file();
        for (var link : Nodes.in(chapter.document(), Link.class)) {
            link.setDestination(page(file, link.getDestination()));
        }
        for (var image : Nodes.in(chapter.document(), Image.class)) {
            image.setDestination(picture(file, image.getDestination()));
        }
        for (var html : Nodes.in(chapter.document(), HtmlBlock.class)) {
            html.setLiteral(PICTURE.matcher(html.getLiteral())
                    .replaceAll(found -> found.group(1) + picture(file, found.group(2)) + "\""));
        }
    }

    private String page(String file, String destination) {
        if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
            return destination;
        }
        var parts = destination.split("#", 2);
        var anchor = parts.length == 2 ? "#" + parts[1] : "";
        var target = beside(file, parts[0]);
        if (pages.containsKey(target)) {
            return pages.get(target) + anchor;
        }
        if (!Files.exists(root.resolve(target))) {
            flaws.add(file + ": the link " + destination + " leads to no file");
            return destination;
        }
        return sources.pageOf(target) + anchor;
    }

    private String picture(String file, String destination) {
        var target = beside(file, destination);
        if (Files.exists(root.resolve(target))) {
            pictures.add(target);
        } else {
            flaws.add(file + ": there is no picture " + destination);
        }
        return target.replaceFirst(".*/", "");
    }

    private static String beside(String file, String path) {
        return Path.of(file).resolveSibling(path).normalize().toString().replace('\\', '/');
    }

    void copyPictures(BookFolder book) throws IOException {
        for (var picture : pictures) {
            book.put(picture.replaceFirst(".*/", ""), Files.readAllBytes(root.resolve(picture)));
        }
    }
}
