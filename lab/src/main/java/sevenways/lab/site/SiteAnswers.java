package sevenways.lab.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the embedded site answers, and when. */
final class SiteAnswers {

    private record Answer(int status, String reason, byte[] body) {}

    private static final Answer NOT_FOUND = plain(404, "Not Found");
    private static final Answer BAD_REQUEST = plain(400, "Bad Request");
    private static final Answer METHOD_NOT_ALLOWED = plain(405, "Method Not Allowed");

    private final Gate gate = new Gate();
    private final Queue<SiteLog.Visit> log = new ConcurrentLinkedQueue<>();
    private final Answer gateShut = new Answer(503, "Service Unavailable", file("gate-shut.html"));

    /** By path, so that no path of a request ever becomes a path of a file. */
    private final Map<String, SlowPage> pages = Arrays.stream(SlowPage.values())
            .collect(Collectors.toUnmodifiableMap(page -> "/" + page.fileName(), Function.identity()));

    private final Map<SlowPage, Answer> contents = pages.values().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), page -> new Answer(200, "OK", file(page.fileName()))));

    /** The bytes to send, after the time that they take. */
    byte[] answer(SiteRequest request) throws InterruptedException {
        if (request.target().equals("/log")) {
            var lines = log.stream().map(visit -> visit.line() + "\n").collect(Collectors.joining());
            var answer = new Answer(200, "OK", lines.getBytes(StandardCharsets.UTF_8));
            return bytes(answer, "Content-Type: text/plain", SiteLog.SIGN + ": 1");
        }
        var received = System.currentTimeMillis();
        gate.arrive();
        try {
            var answer = page(request);
            // Logged before it is sent: what the client does next must not seem to come earlier.
            log.add(new SiteLog.Visit(received, System.currentTimeMillis(), answer.status(), request.target()));
            return bytes(answer, "Content-Type: text/html; charset=utf-8");
        } finally {
            gate.leave();
        }
    }

    private Answer page(SiteRequest request) throws InterruptedException {
        var target = request.target().split("\\?", 2);
        var page = pages.get(target[0]);
        if (page == null) {
            return request.method().equals("?") ? BAD_REQUEST : NOT_FOUND;
        }
        if (!request.method().equals("GET")) {
            return METHOD_NOT_ALLOWED;
        }
        try {
            return await(PageQuery.parse(target.length == 1 ? "" : target[1]), page);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return BAD_REQUEST;
        }
    }

    private Answer await(PageQuery query, SlowPage page) throws InterruptedException {
        if (query.gate() == null) {
            Thread.sleep(page.delay(query.meanDelay()));
            return contents.get(page);
        }
        return gate.await(query.gate(), query.deadline()) ? contents.get(page) : gateShut;
    }

    private static byte[] bytes(Answer answer, String... headers) {
        var head = "HTTP/1.1 " + answer.status() + " " + answer.reason() + "\r\n"
                + String.join("\r\n", headers) + "\r\n"
                + "Content-Length: " + answer.body().length + "\r\n"
                + "Connection: close\r\n\r\n";
        var bytes = new ByteArrayOutputStream(head.length() + answer.body().length);
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(answer.body());
        return bytes.toByteArray();
    }

    private static Answer plain(int status, String reason) {
        var body = "<!DOCTYPE html><title>" + status + " " + reason + "</title>\n";
        return new Answer(status, reason, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String name) {
        try (var in = SiteAnswers.class.getResourceAsStream("/docker/pages/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
