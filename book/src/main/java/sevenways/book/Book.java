package sevenways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.renderer.html.HtmlRenderer;
import sevenways.comparison.ReplayPage;
import sevenways.comparison.replay.RecordedRuns;
import sevenways.comparison.replay.ReplayRun;
import sevenways.comparison.replay.SourcePlace;

/** The chapters as a folder of pages, for a browser that needs nothing else. */
final class Book {

    private final Labels labels;
    private final Publication publication;
    private final List<ReplayRun> runs = RecordedRuns.all();
    private final List<String> flaws = new ArrayList<>();
    private final SourcePages sources;
    private final WaysBack waysBack = new WaysBack();
    private final Links links;
    private final Frame frame;
    private final ContentsHtml contents;
    private final Marks marks;

    /** @param root the repository's folder */
    Book(Path root, Contents contents, Labels labels, Publication publication) throws IOException {
        this.labels = labels;
        this.publication = publication;
        sources = new SourcePages(root, labels, publication);
        links = new Links(root, contents, sources, flaws);
        frame = new Frame(labels);
        marks = new Marks(ClaimPlaces.in(root), sources, labels);
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var entry : contents.entries().toList()) {
            chapters.put(entry.file(), Chapter.parse(entry, Files.readString(root.resolve(entry.file()))));
        }
        this.contents = new ContentsHtml(contents, chapters, labels);
    }

    int pages() {
        return contents.inOrder().size();
    }

    /**
     * Writes all pages. A chapter that has a flaw is written nevertheless.
     *
     * @return a sentence for each flaw, such as a link that leads nowhere
     */
    List<String> write(Path folder) throws IOException {
        var book = new BookFolder();
        var chapters = contents.inOrder();
        chapters.forEach(links::resolve);
        var glossary = Glossary.among(chapters);
        var index = new SearchIndex();
        var whole = new WholeBook(chapters);
        for (var chapter : chapters) {
            chapter.leaveNoLevelOut();
            Wide.wrapTables(chapter.document());
            Eyebrow.raise(chapter);
            HeadingLinks.put(chapter);
            var terms = Term.mark(chapter.document(), glossary);
            var text = renderer(chapter).render(chapter.document());
            index.add(chapter, text);
            whole.add(chapter, text);
            waysBack.addFrom(chapter, text);
            book.put(chapter.page(), page(chapter, text + glossary.popovers(terms, labels)));
        }
        book.put("search-index.js", index.script());
        book.put(WholeBook.PAGE, page(whole));
        book.put(ReplayFrame.PAGE, ReplayPage.of(runs, "", this::withItsPage));
        publication.folder().map(LostPage::new).ifPresent(lost -> book.put(LostPage.FILE, page(lost)));
        book.put(Frame.ICON, Resources.text(Frame.ICON));
        links.copyPictures(book);
        sources.write(book, frame, waysBack);
        book.writeTo(folder);
        return List.copyOf(flaws);
    }

    /** The page of the book that shows the place, at its first line. */
    private SourcePlace withItsPage(SourcePlace place) {
        try {
            var line = sources.lineOf(place.file(), place.region());
            var page = sources.pageOf(place.file(), line);
            waysBack.add(page, labels.of("replay.open"), ReplayFrame.addressIn(labels));
            return place.shownBy(page);
        } catch (IOException | IllegalArgumentException e) {
            flaws.add(ReplayFrame.PAGE + ": " + e.getMessage());
            return place;
        }
    }

    private HtmlRenderer renderer(Chapter chapter) {
        var figures = new CodeFigures(chapter.entry().file(), sources, labels, flaws);
        var anchors = new HashMap<Heading, String>();
        chapter.sections().forEach(section -> anchors.put(section.heading(), section.anchor()));
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new Blocks(context, figures, marks, chapter.page(), runs, labels))
                .attributeProviderFactory(_ -> (node, _, attributes) -> {
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    }
                })
                .extensions(List.of(TablesExtension.create()))
                .build();
    }

    private String page(Chapter chapter, String text) {
        return frame.chapter(Map.of(
                "title", Html.text(title(chapter)),
                "heading", Html.text(chapter.heading()),
                "page", chapter.page(),
                "description", Html.text(Description.of(chapter.document(), labels.language())),
                "origin", Html.text(origin(chapter)),
                "contents", contents.around(chapter),
                "text", text,
                "previous", contents.neighbour(chapter, -1, "previous"),
                "next", contents.neighbour(chapter, 1, "next")));
    }

    private String origin(Chapter chapter) {
        var file = chapter.entry().file();
        return publication.sourceOf(file).orElseGet(() -> {
            var page = sources.pageOf(file);
            waysBack.add(page, chapter.heading(), chapter.page());
            return page;
        });
    }

    private String page(LostPage lost) {
        return frame.lost(Map.of("up", Html.text(lost.site()), "contents", lost.contents(contents.around(null))));
    }

    private String page(WholeBook whole) {
        var front = whole.front(contents.around(null));
        return frame.whole(Map.of("contents", front, "text", whole.text()), whole.runningTitles());
    }

    private String title(Chapter chapter) {
        var book = labels.of("book");
        return chapter.heading().equals(book) ? book : chapter.heading() + " · " + book;
    }
}
