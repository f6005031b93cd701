package sevenways.book;

import java.util.List;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import sevenways.comparison.replay.ReplayRun;

/** Renders what the chapters have besides plain Markdown. */
final class Blocks implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final CodeFigures figures;
    private final Marks marks;
    private final String page;
    private final List<ReplayRun> runs;
    private final Labels labels;

    /**
     * @param page of the book, to be written
     * @param runs that the replay shows
     */
    Blocks(
            HtmlNodeRendererContext context,
            CodeFigures figures,
            Marks marks,
            String page,
            List<ReplayRun> runs,
            Labels labels) {
        this.context = context;
        this.figures = figures;
        this.marks = marks;
        this.page = page;
        this.runs = runs;
        this.labels = labels;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, HtmlBlock.class, HtmlInline.class, Wide.class, Eyebrow.class, Term.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FencedCodeBlock block -> block(block);
            case HtmlBlock block -> onItsOwn(html(block.getLiteral()));
            case HtmlInline inline ->
                raw(isComment(inline.getLiteral()) ? marks.inline(inline.getLiteral()) : inline.getLiteral());
            case Wide wide -> wide(wide);
            case Eyebrow eyebrow -> raw("<span class=\"number\">" + Html.text(eyebrow.number()) + "</span> ");
            case Term term -> term(term);
            default -> throw new IllegalArgumentException("this is rendered elsewhere: " + node);
        }
    }

    private void block(FencedCodeBlock block) {
        var info = InfoString.parse(block.getInfo());
        var lines = block.getLiteral().lines().toList();
        onItsOwn(
                switch (info.language()) {
                    case "shell" -> figures.shell(lines);
                    case "diff" -> figures.edit(info, lines);
                    case "output" -> figures.output(info, lines, isBelowItsCommand(block, info));
                    default ->
                        info.attributes().containsKey("file") ? figures.source(info, lines) : figures.plain(lines);
                });
    }

    private static boolean isBelowItsCommand(FencedCodeBlock output, InfoString info) {
        return output.getPrevious() instanceof FencedCodeBlock above
                && above.getInfo().equals("shell")
                && above.getLiteral().strip().equals(info.attributes().get("command"));
    }

    private void wide(Wide wide) {
        raw("<div class=\"scroll\" role=\"group\" aria-label=\"" + Html.text(labels.of("table")) + "\">");
        childrenOf(wide);
        raw("</div>\n");
    }

    private void term(Term term) {
        raw("<button type=\"button\" class=\"term\" popovertarget=\"" + Glossary.idOf(term.place()) + "\" data-place=\""
                + Html.text(term.place()) + "\">");
        childrenOf(term);
        raw("</button>");
    }

    private void childrenOf(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private String html(String literal) {
        return isComment(literal)
                ? ReplayFrame.of(literal)
                        .map(replay -> replay.html(page, runs, labels))
                        .orElseGet(() -> marks.block(literal))
                : literal;
    }

    private static boolean isComment(String html) {
        return html.startsWith("<!--");
    }

    private void onItsOwn(String html) {
        context.getWriter().line();
        raw(html);
        context.getWriter().line();
    }

    private void raw(String html) {
        context.getWriter().raw(html);
    }
}
