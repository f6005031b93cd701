package sevenways.lab.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the embedded site answers, and when. */
final class SiteService {

    private final Gate gate = new Gate();
    private final Queue<SiteLog.Visit> log = new ConcurrentLinkedQueue<>();
    private final SiteAnswer gateShut = SiteAnswer.gateShut(file("gate-shut.html"));

    /** By path, so that no path of a request ever becomes a path of a file. */
    private final Map<String, SlowPage> pages = Arrays.stream(SlowPage.values())
            .collect(Collectors.toUnmodifiableMap(page -> "/" + page.fileName(), Function.identity()));

    private final Map<SlowPage, SiteAnswer> contents = pages.values().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), page -> SiteAnswer.page(file(page.fileName()))));

    /** What to send, after the time that it takes. */
    SiteAnswer answer(SiteRequest request) throws InterruptedException {
        var target = request.target().split("\\?", 2);
        var query = target.length == 1 ? "" : target[1];
        if (target[0].equals("/log")) {
            return SiteAnswer.log(linesThatEndWith(query));
        }
        var received = System.currentTimeMillis();
        gate.arrive();
        try {
            var answer = page(request, pages.get(target[0]), query);
            // Logged before it is sent: what the client does next must not seem to come earlier.
            log.add(new SiteLog.Visit(received, System.currentTimeMillis(), answer.status(), request.target()));
            return answer;
        } finally {
            gate.leave();
        }
    }

    private String linesThatEndWith(String query) {
        return log.stream()
                .map(visit -> visit.line() + "\n")
                .filter(line -> line.endsWith(query + "\n"))
                .collect(Collectors.joining());
    }

    private SiteAnswer page(SiteRequest request, SlowPage page, String query) throws InterruptedException {
        if (page == null) {
            return request.method().equals("?") ? SiteAnswer.badRequest() : SiteAnswer.notFound();
        }
        if (!request.method().equals("GET")) {
            return SiteAnswer.methodNotAllowed();
        }
        try {
            return await(PageQuery.parse(query), page);
        } catch (IllegalArgumentException e) {
            return SiteAnswer.badRequest();
        }
    }

    private SiteAnswer await(PageQuery query, SlowPage page) throws InterruptedException {
        if (query.gate() == null) {
            Thread.sleep(page.delay(query.meanDelay()));
            return contents.get(page);
        }
        return gate.await(query.gate(), query.deadline()) ? contents.get(page) : gateShut;
    }

    private static byte[] file(String name) {
        try (var in = SiteService.class.getResourceAsStream("/docker/pages/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
