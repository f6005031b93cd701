package sevenways.lab.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the embedded site answers, and when. */
final class SiteService {

    private final Gate gate = new Gate();
    private final RunLogs log = new RunLogs();
    private final RoomLog room = new RoomLog();
    private final SiteAnswer pageOfTheRoom = SiteAnswer.page(file("room.html"));
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
        return switch (target[0]) {
            case "/log" -> SiteAnswer.log(log.lines(query));
            case "/" -> isGet(request) ? pageOfTheRoom : SiteAnswer.methodNotAllowed();
            case "/room.log" -> isGet(request) ? room.answer(request.range()) : SiteAnswer.methodNotAllowed();
            default -> visit(request, pages.get(target[0]), query);
        };
    }

    private SiteAnswer visit(SiteRequest request, SlowPage page, String query) throws InterruptedException {
        var received = System.currentTimeMillis();
        var wanted = page != null && isGet(request) ? parsed(query) : null;
        var isOfTheRoom = wanted != null && wanted.isOfTheRoom();
        gate.arrive();
        try {
            if (isOfTheRoom) {
                room.arrived(received, query, wanted.run());
            }
            var answer = wanted == null ? refusal(request, page) : await(wanted, page);
            // Logged before it is sent: what the client does next must not seem to come earlier.
            var visit = new SiteLog.Visit(received, System.currentTimeMillis(), answer.status(), request.target());
            log.add(visit);
            if (isOfTheRoom) {
                room.answered(visit, wanted.run());
            }
            return answer;
        } finally {
            gate.leave();
        }
    }

    /** Null if it breaks a rule. */
    private static PageQuery parsed(String query) {
        try {
            return PageQuery.parse(query);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static SiteAnswer refusal(SiteRequest request, SlowPage page) {
        if (page == null && !request.method().equals("?")) {
            return SiteAnswer.notFound();
        }
        return page == null || isGet(request) ? SiteAnswer.badRequest() : SiteAnswer.methodNotAllowed();
    }

    private static boolean isGet(SiteRequest request) {
        return request.method().equals("GET");
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
