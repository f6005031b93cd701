package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** What a page load asks for a page. */
final class Request {

    private Request() {}

    static ByteBuffer of(PageAddress address) {
        var head = "GET " + address.target() + " HTTP/1.1\r\n"
                + "Host: " + address.authority() + "\r\n"
                + "User-Agent: seven-ways-to-wait\r\n"
                + "Accept: text/html\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(US_ASCII));
    }
}
