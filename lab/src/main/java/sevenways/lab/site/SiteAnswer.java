package sevenways.lab.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An answer of the embedded site, after which it closes the connection. */
record SiteAnswer(int status, String reason, String headers, byte[] body) {

    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
    private static final String TEXT = "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n";

    static SiteAnswer page(byte[] body) {
        return new SiteAnswer(200, "OK", HTML, body);
    }

    static SiteAnswer gateShut(byte[] body) {
        return new SiteAnswer(503, "Service Unavailable", HTML, body);
    }

    static SiteAnswer log(String lines) {
        var headers = "Content-Type: text/plain; charset=utf-8\r\n" + SiteLog.SIGN + ": 1\r\n";
        return new SiteAnswer(200, "OK", headers, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What only grows, from its beginning. */
    static SiteAnswer text(byte[] body) {
        return new SiteAnswer(200, "OK", TEXT, body);
    }

    /** @param total how long the whole is now */
    static SiteAnswer part(byte[] body, long first, long total) {
        var range = "Content-Range: bytes " + first + "-" + (first + body.length - 1) + "/" + total + "\r\n";
        return new SiteAnswer(206, "Partial Content", TEXT + range, body);
    }

    static SiteAnswer rangeNotSatisfiable(long total) {
        return refusal(416, "Range Not Satisfiable", HTML + "Content-Range: bytes */" + total + "\r\n");
    }

    static SiteAnswer notFound() {
        return refusal(404, "Not Found", HTML);
    }

    static SiteAnswer badRequest() {
        return refusal(400, "Bad Request", HTML);
    }

    static SiteAnswer methodNotAllowed() {
        return refusal(405, "Method Not Allowed", HTML + "Allow: GET\r\n");
    }

    private static SiteAnswer refusal(int status, String reason, String headers) {
        var body = "<!DOCTYPE html><title>" + status + " " + reason + "</title>\n";
        return new SiteAnswer(status, reason, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        var head = "HTTP/1.1 " + status + " " + reason + "\r\n"
                + headers
                + "Content-Length: " + body.length + "\r\n"
                + "Connection: close\r\n\r\n";
        var bytes = new ByteArrayOutputStream(head.length() + body.length);
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
