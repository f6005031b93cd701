package sevenways.lab.http;

import java.util.HexFormat;
import java.util.Optional;

/** Finds out in which encoding a page is, before it is parsed. */
final class EncodingSniffer {

    private static final int MARK_SIZE = 3;

    /** @param isCertain if not, a {@code meta} element that the parser meets may know better */
    record Guess(Encoding encoding, boolean isCertain) {}

    private EncodingSniffer() {}

    /**
     * The "encoding sniffing algorithm" of the HTML Standard, section 13.2.3.2: byte order mark, header, prescan. If none
     * of them tells, it is UTF-8, which the standard suggests where pages are known.
     */
    static Guess ofHtml(Body page, MimeType type) {
        return marked(page)
                .or(type::encoding)
                .map(encoding -> new Guess(encoding, true))
                .orElseGet(() -> new Guess(Prescan.of(page).orElse(Encoding.UTF_8), false));
    }

    /** XML 1.0, section 4.3.3 and appendix F: byte order mark, header, XML declaration, UTF-8. */
    static Encoding ofXml(Body page, MimeType type) {
        return marked(page)
                .or(type::encoding)
                .or(() -> XmlDeclaration.encoding(page.start(Prescan.BYTES)))
                .orElse(Encoding.UTF_8);
    }

    /** Encoding Standard, "BOM sniff". */
    private static Optional<Encoding> marked(Body page) {
        var start = HexFormat.of().formatHex(page.start(MARK_SIZE));
        if (start.equals("efbbbf")) {
            return Optional.of(Encoding.UTF_8);
        }
        if (start.startsWith("feff")) {
            return Optional.of(Encoding.UTF_16BE);
        }
        return start.startsWith("fffe") ? Optional.of(Encoding.UTF_16LE) : Optional.empty();
    }
}
