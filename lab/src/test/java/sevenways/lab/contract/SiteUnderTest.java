package sevenways.lab.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import sevenways.lab.site.EmbeddedSite;
import sevenways.lab.site.NginxSite;
import sevenways.lab.site.SlowSite;

/** The sites that every contract is tested on. Each is started once, when it is first needed, and ends with the JVM. */
public enum SiteUnderTest {
    EMBEDDED(SiteUnderTest::startEmbedded),
    NGINX(SiteUnderTest::startNginx);

    private static final String NO_DOCKER =
            "SKIPPED: no Docker engine answers, so nothing is tested on nginx here (the embedded site is)";
    private static final AtomicBoolean told = new AtomicBoolean();

    private final Supplier<SlowSite> start;
    private SlowSite site;

    SiteUnderTest(Supplier<SlowSite> start) {
        this.start = start;
    }

    /** The site; without Docker, skips the test that asks for nginx, or fails it where REQUIRE_DOCKER is true. */
    public synchronized SlowSite site() {
        if (site == null) {
            site = start.get();
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        }
        return site;
    }

    private static SlowSite startEmbedded() {
        try {
            return EmbeddedSite.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SlowSite startNginx() {
        if (!"true".equals(System.getenv("REQUIRE_DOCKER")) && !NginxSite.isAvailable()) {
            if (!told.getAndSet(true)) {
                // A skipped test that nobody notices is as good as none.
                System.out.println(NO_DOCKER);
            }
            return abort(NO_DOCKER);
        }
        try {
            return NginxSite.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
