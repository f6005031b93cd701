package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The title that a browser shows for a page, as far as it is looked for: in the page's first 64 KiB. */
public final class Title {

    /** What is collapsed to one space, and stripped at the ends. Any other space is a letter like the rest. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\t\\n\\f\\r ]+");

    private static final Pattern ENDS = Pattern.compile("^ | \\z");

    private static final String NOT_ALL_SEARCHED =
            "no title in the first " + Body.KEPT + " bytes, and none was looked for behind them";

    /**
     * @param text empty if there is none
     * @param reservation why there may be one all the same; null if there is none, or it was found
     */
    record Found(String text, String reservation) {}

    /** A class and a table are files, and when the first page comes that needs one, there may be no descriptor left. */
    static {
        of("<meta charset=koi8-u>".getBytes(StandardCharsets.US_ASCII), "");
        of(new byte[0], "application/xhtml+xml;charset=utf-16");
    }

    private Title() {}

    /**
     * Finds the title of a page that arrived in some other way than by a {@link PageLoad}.
     *
     * @param contentType the values of all {@code Content-Type} headers, joined by commas; empty if there was none
     * @return the title, empty if the page has none or is not HTML
     */
    public static String of(byte[] page, String contentType) {
        var body = new Body();
        body.add(ByteBuffer.wrap(page));
        return of(body, MimeType.extract(List.of(contentType))).text();
    }

    static Found of(Body page, MimeType type) {
        if (!type.isHtml() && !type.isXhtml()) {
            return new Found("", null);
        }
        var title = type.isHtml() ? inHtml(page, type) : inXhtml(page, type);
        return new Found(
                title.map(Title::normalized).orElse(""), title.isEmpty() && page.isCut() ? NOT_ALL_SEARCHED : null);
    }

    /** HTML Standard, section 13.2.3.4: a {@code meta} that the parser meets corrects a guess, but not one of UTF-16. */
    private static Optional<String> inHtml(Body page, MimeType type) {
        var guess = EncodingSniffer.ofHtml(page, type);
        var isFinal = guess.isCertain() || guess.encoding().isUtf16();
        var first = TitleSearch.inHtml(page.text(guess.encoding()), page.isCut(), !isFinal);
        var better = first.encoding().filter(encoding -> encoding != guess.encoding());
        return better.isPresent()
                ? TitleSearch.inHtml(page.text(better.get()), page.isCut(), false)
                        .title()
                : first.title();
    }

    private static Optional<String> inXhtml(Body page, MimeType type) {
        return TitleSearch.inXhtml(page.text(EncodingSniffer.ofXml(page, type)), page.isCut());
    }

    private static String normalized(String title) {
        return ENDS.matcher(WHITE_SPACE.matcher(title).replaceAll(" ")).replaceAll("");
    }
}
