package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An encoding that a browser reads, by the <a href="https://encoding.spec.whatwg.org/">Encoding Standard</a>: what its
 * labels mean on the web, which is not always what they say, and how its bytes are decoded there.
 *
 * @param name the standard's name
 * @param form how many bytes make a character
 * @param charset the JDK's charset that differs least; not all differ nowhere
 */
record Encoding(String name, SequenceForm form, String charset) {

    private static final Map<String, Encoding> BY_LABEL = byLabel();

    static final Encoding UTF_8 = BY_LABEL.get("utf-8");
    static final Encoding UTF_16BE = BY_LABEL.get("utf-16be");
    static final Encoding UTF_16LE = BY_LABEL.get("utf-16le");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** ASCII between ASCII white space: no other letter may pass for one of a label's by its small form. */
    private static final Pattern LABEL = Pattern.compile("[\\t\\n\\f\\r ]*+([!-~]++)[\\t\\n\\f\\r ]*+");

    private static final Map<String, LegacyDecoder> DECODERS = new ConcurrentHashMap<>();

    /** The encoding that a label stands for; empty if the standard has no such label. */
    static Optional<Encoding> labelled(String label) {
        return Optional.of(LABEL.matcher(label))
                .filter(Matcher::matches)
                .map(found -> BY_LABEL.get(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /**
     * The encoding that a page's own label stands for. Who could read the label did not read UTF-16, so there it means
     * UTF-8, and {@code x-user-defined} means windows-1252 (HTML Standard, section 13.2.3).
     */
    static Optional<Encoding> labelledWithin(String label) {
        return labelled(label).map(encoding -> switch (encoding.name) {
            case "UTF-16BE", "UTF-16LE" -> UTF_8;
            case "x-user-defined" -> BY_LABEL.get("windows-1252");
            default -> encoding;
        });
    }

    boolean isUtf16() {
        return form == SequenceForm.UTF_16;
    }

    /** The first bytes as text, without a byte order mark. There is no half of a surrogate pair in it. */
    String decode(byte[] bytes, int length) {
        return switch (form) {
            case UTF_8 -> withoutMark(new String(bytes, 0, length, StandardCharsets.UTF_8));
            case UTF_16 -> withoutMark(Utf16.decode(bytes, length, this == UTF_16BE));
            case ISO_2022_JP -> new String(bytes, 0, length, Charset.forName(charset));
            // Nobody reads these encodings, in which an ASCII byte may be anything: all of it is one error.
            case REPLACEMENT -> length == 0 ? "" : LegacyDecoder.ERROR;
            default ->
                DECODERS.computeIfAbsent(name, _ -> new LegacyDecoder(this)).decode(bytes, length);
        };
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Map<String, Encoding> byLabel() {
        var encodings = new HashMap<String, Encoding>();
        lines(table("encodings.txt")).forEach(words -> {
            var encoding = new Encoding(words[0], SequenceForm.valueOf(words[1]), words[2]);
            Arrays.stream(words).skip(3).forEach(label -> encodings.put(label, encoding));
        });
        return encodings;
    }

    static String table(String name) {
        try (var bytes = Encoding.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the lines of a table, without its remarks. */
    static Stream<String[]> lines(String table) {
        return table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "));
    }
}
