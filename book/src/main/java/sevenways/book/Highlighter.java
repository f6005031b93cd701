package sevenways.book;

import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_CSS;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_DOCKERFILE;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_JAVA;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_NONE;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_XML;
import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.SYNTAX_STYLE_YAML;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Marks what the words of a source are, by the scanners of a text editor. */
final class Highlighter {

    private static final Map<String, String> STYLES = Map.of(
            "java", SYNTAX_STYLE_JAVA,
            "xml", SYNTAX_STYLE_XML,
            "yaml", SYNTAX_STYLE_YAML,
            "yml", SYNTAX_STYLE_YAML,
            "js", SYNTAX_STYLE_JAVASCRIPT,
            "css", SYNTAX_STYLE_CSS,
            "sh", SYNTAX_STYLE_UNIX_SHELL,
            "Dockerfile", SYNTAX_STYLE_DOCKERFILE);

    private Highlighter() {}

    /**
     * The lines as HTML; one that ends within a comment is complete nevertheless.
     *
     * @param kind what the file's name ends with; one that is unknown stays plain
     */
    static List<String> html(String kind, List<String> lines) {
        var scanner =
                TokenMakerFactory.getDefaultInstance().getTokenMaker(STYLES.getOrDefault(kind, SYNTAX_STYLE_NONE));
        var html = new ArrayList<String>();
        var state = TokenTypes.NULL;
        for (var line : lines) {
            html.add(line(scanner, line, state));
            state = scanner.getLastTokenTypeOnLine(segment(line), state);
        }
        return html;
    }

    private static String line(TokenMaker scanner, String line, int state) {
        var html = new StringBuilder();
        for (var token = scanner.getTokenList(segment(line), state, 0);
                token != null && token.isPaintable();
                token = token.getNextToken()) {
            var text = Html.text(token.getLexeme());
            var name = name(token);
            html.append(name.isEmpty() ? text : "<span class=\"" + name + "\">" + text + "</span>");
        }
        return html.toString();
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    /** The class in the style sheet; empty for what needs no colour. */
    private static String name(Token token) {
        return switch (token.getType()) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "comment";
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> "keyword";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> "string";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "number";
            case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "annotation";
            default -> "";
        };
    }
}
