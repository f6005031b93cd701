package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.contract.SilentServer;

/** A child is killed while it provably waits for its page: the server has the request. */
class KilledChildTest {

    /** Answers no page before it is told to. */
    private record HeldServer(HttpServer server, Semaphore requests, CountDownLatch release) implements AutoCloseable {

        static HeldServer start() throws IOException {
            var held = new HeldServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    new Semaphore(0),
                    new CountDownLatch(1));
            held.server.createContext("/", held::answer);
            held.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            held.server.start();
            return held;
        }

        List<URI> pages(int number) {
            var base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            return IntStream.range(0, number)
                    .mapToObj(index -> URI.create(base + index))
                    .toList();
        }

        private void answer(HttpExchange exchange) throws IOException {
            requests.release();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            var page = ("<title>" + exchange.getRequestURI() + "</title>").getBytes();
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        }

        @Override
        public void close() {
            release.countDown();
            server.stop(0);
        }
    }

    private final Children children = Children.fromNow();

    @Test
    void itsPageIsLoadedAgainAndEveryOtherPageArrives() throws Exception {
        var lesson = new Processes(3, ChildJvm.standard());
        try (var server = HeldServer.start();
                var caller = Executors.newSingleThreadExecutor()) {
            var pages = server.pages(6);
            var results = caller.submit(() -> Pages.download(lesson, pages));
            server.requests().acquire(3);

            children.killOne();
            // The request of the child that took over: the page is asked for again.
            server.requests().acquire(1);
            server.release().countDown();

            assertThat(results.get())
                    .extracting(result -> result.outcome() + " " + result.title())
                    .containsExactlyInAnyOrder("OK /0", "OK /1", "OK /2", "OK /3", "OK /4", "OK /5");
            assertThat(lesson.children().orElseThrow().number()).isEqualTo(4);
        }
    }

    @Test
    void aPageThatCostTwoChildrenIsReportedAndTheRestArrives() throws Exception {
        var lesson = new Processes(1, ChildJvm.standard());
        try (var silent = new SilentServer();
                var server = HeldServer.start();
                var caller = Executors.newSingleThreadExecutor()) {
            server.release().countDown();
            var pages = List.of(silent.page(), server.pages(1).getFirst());
            var results = caller.submit(() -> Pages.download(lesson, pages));

            for (var kill = 1; kill <= 2; kill++) {
                silent.awaitRequests(1);
                children.killOne();
            }

            assertThat(results.get()).extracting(PageResult::outcome).containsExactly(Outcome.RESET, Outcome.OK);
            assertThat(detail(results.get())).startsWith("its process ended with exit value");
            silent.awaitAllClosed();
        }
    }

    private static String detail(Collection<PageResult> results) {
        return results.iterator().next().detail();
    }
}
