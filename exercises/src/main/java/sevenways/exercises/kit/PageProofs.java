package sevenways.exercises.kit;

import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import sevenways.exercises.given.Handler;
import sevenways.exercises.given.NaiveLoop;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/** What a page that a loop serves owes to it, one thing a method: each exercise asks for one more. */
public final class PageProofs {

    static final String ANSWER = "The kettle boils";

    private static final int SHORT = 512;

    /** More than the largest send buffer that a system gives, so a part of it must wait. */
    private static final int LONG = 40 << 20;

    private static final String NEVER_SLEEPS =
            "The loop has turned 1,000 times without once falling asleep: it asks for what is ready all the time.";

    private static final String NEVER_RETURNS =
            "A handler does not return: it asks its own channel again and again, and no other page is served"
                    + " meanwhile.";

    private final Factory pages;

    /** Makes the answer's page. The channel does not block, and is not connected. */
    public interface Factory {
        Handler page(SocketChannel channel, SocketAddress address, ByteBuffer request);
    }

    public PageProofs(Factory pages) {
        this.pages = pages;
    }

    public void isConnectedAtOnce() throws Exception {
        converse(SHORT, NEVER_SLEEPS, (selector, exchange) -> {
            exchange.receive();
            if (!exchange.isReceived()) {
                throw new NotYet(
                        "the request is sent",
                        "nothing; the loop asks for " + Interests.names(selector),
                        "The channel is connected, the loop waits until it can connect, and nothing has been sent:"
                                + " who is connected at once never becomes connectable.");
            }
            exchange.answerAll();
            requireListening(selector);
            return true;
        });
    }

    public void isRefused() throws Exception {
        try (var nobody = Endpoint.refusing()) {
            var page = page(nobody);
            var results = new ConcurrentHashMap<Handler, Outcome>();
            run(List.of(page), results, NEVER_SLEEPS, selector -> {
                if (Interests.areGone(selector)) {
                    throw new NotYet(
                            "the page is reported as CONNECT",
                            "no channel, and no result",
                            "The connection was refused, the channel is closed, and the page has no result: the"
                                    + " exception that tells it was caught and lost.");
                }
                return true;
            });
            if (results.get(page) != Outcome.CONNECT) {
                throw new NotYet(
                        "the page is reported as CONNECT",
                        results.get(page).toString(),
                        "The connection was refused, and the page's result says something else.");
            }
        }
    }

    public void isConnectedLater() throws Exception {
        var asleep = new CountDownLatch(1);
        try (var server = ScriptedServer.playing(answeringAfter(asleep))) {
            var page = page(server);
            var results = new ConcurrentHashMap<Handler, Outcome>();
            run(List.of(page), results, NEVER_SLEEPS, selector -> {
                noticeSleep(selector, asleep);
                return true;
            });
            requireAnswer(page, results);
        }
    }

    /** A full backlog lets a connection wait: on Linux for minutes, elsewhere at least for a while. */
    public void isNotConnectedYet() throws Exception {
        var asleep = new CountDownLatch(1);
        try (var full = Endpoint.neverAccepting();
                var server = ScriptedServer.playing(answeringAfter(asleep));
                var pending = page(full)) {
            var good = page(server);
            var results = new ConcurrentHashMap<Handler, Outcome>();
            try {
                run(List.of(pending, good), results, NEVER_SLEEPS, selector -> {
                    noticeSleep(selector, asleep);
                    if (results.containsKey(good)) {
                        throw new GoodIsDone();
                    }
                    return true;
                });
            } catch (GoodIsDone e) {
                // The other one may wait as long as it likes.
            }
            requireAnswer(good, results);
        }
    }

    public void sendsTheRestWhenThereIsRoom() throws Exception {
        converse(LONG, NEVER_SLEEPS, (selector, exchange) -> {
            // The answer comes a sleep later than the rest was read, so the loop must fall asleep once more.
            if (exchange.isReceived()) {
                exchange.answerAll();
                requireListening(selector);
                return true;
            }
            exchange.receive();
            if (!exchange.isReceived() && !Interests.include(selector, OP_WRITE)) {
                throw new NotYet(
                        "the server has all " + LONG / 1024 + " KiB",
                        "%s; the loop asks for %s".formatted(exchange.kib(), Interests.names(selector)),
                        "A part of the request is still here, the server has read all that came, and the loop sleeps:"
                                + " nobody waits for room to send the rest.");
            }
            return false;
        });
    }

    public void sleepsWhileTheServerIsSilent() throws Exception {
        converse(
                SHORT,
                "The server is silent, and the loop has turned 1,000 times without once falling asleep: it asks for"
                        + " room to write and has nothing to write.",
                (selector, exchange) -> {
                    exchange.receive();
                    exchange.answerAll();
                    requireListening(selector);
                    return true;
                });
    }

    /** The server reads some of the request and answers in two parts; then it reads no more. */
    public void hearsTheAnswerWhileItSends() throws Exception {
        converse(LONG, NEVER_SLEEPS, (selector, exchange) -> {
            if (!exchange.isAnswered()) {
                exchange.receive();
                exchange.answer(ANSWER.substring(0, 4));
                return true;
            }
            if (!Interests.include(selector, OP_READ)) {
                throw new NotYet(
                        "the loop asks for OP_READ, too",
                        "it asks for " + Interests.names(selector),
                        "The answer lies in the receive buffer, and the loop sleeps until there is room to write: the"
                                + " server will never make any.");
            }
            exchange.answerLast(ANSWER.substring(4));
            return true;
        });
    }

    private void converse(int requestBytes, String neverSleeps, Turn turn) throws Exception {
        try (var server = new OneThreadServer()) {
            var exchange = new Exchange(server, Exchange.requestOf(requestBytes));
            var page = pages.page(server.client(), server.address(), exchange.request());
            var results = new ConcurrentHashMap<Handler, Outcome>();
            run(List.of(page), results, neverSleeps, selector -> turn.quietPoint(selector, exchange));
            requireAnswer(page, results);
        }
    }

    private static void run(List<Handler> pages, Map<Handler, Outcome> results, String neverSleeps, Quiet quiet)
            throws Exception {
        var sleep = new ObservedSleep(neverSleeps, (selector, millis) -> quiet.point(selector));
        Patience.run(() -> new NaiveLoop(sleep, results::put).run(pages), sleep::turns, NEVER_RETURNS);
    }

    private Handler page(Endpoint server) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.page().getPort());
        return pages.page(channel, address, UTF_8.encode("GET / HTTP/1.1\r\n\r\n"));
    }

    /** What is waited for is not there until the loop sleeps, so each loop has to. */
    private static Script answeringAfter(CountDownLatch asleep) {
        return Script.request().then(_ -> asleep.await()).send(ANSWER).close();
    }

    private static void noticeSleep(Selector selector, CountDownLatch asleep) {
        if (Interests.areOfConnected(selector)) {
            requireConnected(selector);
            requireListening(selector);
            asleep.countDown();
        }
    }

    private static void requireListening(Selector selector) {
        if (!Interests.include(selector, OP_READ)) {
            throw new NotYet(
                    "the loop asks for OP_READ",
                    "it asks for " + Interests.names(selector),
                    "The request is sent, and the loop falls asleep and does not ask for OP_READ: nobody will wake it"
                            + " when the answer comes.");
        }
        requireConnected(selector);
    }

    private static void requireConnected(Selector selector) {
        // The system says of such a key at once that it is ready, and the JDK that it is not.
        if (Interests.stillAskToConnect(selector)) {
            throw new NotYet(
                    "the loop no longer asks for OP_CONNECT",
                    "it asks for " + Interests.names(selector),
                    "The channel is connected, and its key still asks for OP_CONNECT: so select comes back at once,"
                            + " again and again, and finds nothing.");
        }
    }

    private static void requireAnswer(Handler page, Map<Handler, Outcome> results) {
        if (results.get(page) != Outcome.OK || !page.answer().equals(ANSWER)) {
            throw new NotYet(
                    "OK, " + ANSWER,
                    "%s, %s".formatted(results.get(page), page.answer()),
                    "The server has answered, and the page's result is not this answer.");
        }
    }

    private interface Quiet {
        /** @return whether something will wake the loop */
        boolean point(Selector selector) throws IOException;
    }

    private interface Turn {
        boolean quietPoint(Selector selector, Exchange exchange) throws IOException;
    }

    /** Ends a loop that has nothing else to do but to wait for somebody who never comes. */
    private static final class GoodIsDone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
