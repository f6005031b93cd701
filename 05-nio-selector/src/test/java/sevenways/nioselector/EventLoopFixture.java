package sevenways.nioselector;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;
import sevenways.lab.http.PageLoad;

/** Moments that a server alone cannot bring about: here a page's own handlers stop, count or fail. */
abstract class EventLoopFixture {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    final List<PageResult> results = new ArrayList<>();

    /** A page whose handlers are counted. */
    static class Page extends PageConnection {
        int onWritable;
        int onReadable;
        int looks;

        Page(URI page, Duration timeout) {
            super(new PageLoad(page, timeout, "test"));
        }

        Page(URI page) {
            this(page, TIMEOUT);
        }

        /** The loop looks at the page whose deadline comes first in every turn. */
        @Override
        PageLoad load() {
            looks++;
            return super.load();
        }

        @Override
        void onWritable() {
            onWritable++;
            super.onWritable();
        }

        @Override
        void onReadable(ByteBuffer buffer) throws IOException {
            onReadable++;
            super.onReadable(buffer);
        }
    }

    final void run(PageConnection... pages) throws IOException {
        try (var loop = new EventLoop(results::add, Hosts.LookUp.SYSTEM)) {
            for (var page : pages) {
                loop.begin(page);
            }
            loop.run();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
