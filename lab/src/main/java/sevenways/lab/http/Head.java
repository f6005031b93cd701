package sevenways.lab.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;

/** What the head of an answer says about the body. */
final class Head {

    /** RFC 9110, section 15.4. */
    private static final Set<Integer> REDIRECTS = Set.of(
            HttpStatus.MOVED_PERMANENTLY_301,
            HttpStatus.FOUND_302,
            HttpStatus.SEE_OTHER_303,
            HttpStatus.TEMPORARY_REDIRECT_307,
            HttpStatus.PERMANENT_REDIRECT_308);

    private final HttpVersion version;
    private final int status;
    private final List<String> contentTypes = new ArrayList<>();
    private final List<String> codings = new ArrayList<>();
    private String location;
    private String flaw;

    Head(HttpVersion version, int status) {
        this.version = version;
        this.status = status;
        if (version != HttpVersion.HTTP_1_0 && version != HttpVersion.HTTP_1_1) {
            flaw = "an answer in " + version;
        }
    }

    void add(HttpField field) {
        switch (field.getHeader()) {
            case CONTENT_TYPE -> contentTypes.add(field.getValue());
            case CONTENT_ENCODING -> addCodings(field);
            case LOCATION -> addLocation(field.getValue());
            case TRANSFER_ENCODING -> checkTransferCoding(field);
            case null, default -> {}
        }
    }

    int status() {
        return status;
    }

    boolean isInterim() {
        return HttpStatus.isInformational(status);
    }

    /** If not, what the head says of a body is said of the one that another answer would have (RFC 9110, section 8.6). */
    boolean hasBody() {
        return !isInterim() && status != HttpStatus.NO_CONTENT_204 && status != HttpStatus.NOT_MODIFIED_304;
    }

    /** What no parser of a head alone finds, but makes the answer malformed; empty if nothing does. */
    Optional<String> flaw() {
        return Optional.ofNullable(flaw);
    }

    /** The codings of the body in small letters, in the order in which they were applied. */
    List<String> codings() {
        return codings;
    }

    /** Where it redirects, as it was sent; empty if it does not. */
    Optional<String> location() {
        return Optional.ofNullable(location);
    }

    MimeType type() {
        return MimeType.extract(contentTypes);
    }

    /** {@code identity} says nothing; RFC 9110, section 8.4 wants nobody to send it, and some do. */
    private void addCodings(HttpField field) {
        field.getValueList().stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .forEach(codings::add);
    }

    /** Of the others, 300 offers a choice, and 304 and what RFC 9110 does not know lead nowhere. */
    private void addLocation(String value) {
        if (!REDIRECTS.contains(status) || value == null || value.isBlank()) {
            return;
        }
        if (location != null && !location.equals(value)) {
            flaw = "a redirect to two places";
        }
        location = value;
    }

    /** RFC 9112: no other coding was asked for (7.4), and HTTP/1.0 has none, so its framing is at fault (6.1). */
    private void checkTransferCoding(HttpField field) {
        var codings = field.getValueList();
        var isChunked = codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked");
        if (hasBody() && (version == HttpVersion.HTTP_1_0 || !isChunked)) {
            flaw = "an answer in " + version + " with the transfer coding " + field.getValue();
        }
    }
}
