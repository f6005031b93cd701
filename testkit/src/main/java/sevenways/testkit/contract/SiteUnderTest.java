package sevenways.testkit.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import sevenways.lab.site.SiteUnavailableException;
import sevenways.lab.site.SlowSite;

/** The sites that every contract is tested on. Each is started once, when it is first needed, and ends with the JVM. */
public enum SiteUnderTest {
    EMBEDDED,
    NGINX;

    private static final boolean REQUIRED = "true".equals(System.getenv("REQUIRE_DOCKER"));

    private final Started plain = new Started(SlowSite::open);
    private final Started tls = new Started(SlowSite::openTls);

    /** The site; without Docker, skips the test that asks for nginx, or fails it where REQUIRE_DOCKER is true. */
    public SlowSite site() {
        return plain.site();
    }

    /** The same, of a site that speaks TLS. */
    public SlowSite tlsSite() {
        return tls.site();
    }

    private interface Opening {
        SlowSite open(String where) throws IOException;
    }

    private final class Started {

        private final Opening opening;
        private SlowSite site;

        /** Kept: a container that does not start takes a minute to say so, and every test would wait for it anew. */
        private IOException failure;

        Started(Opening opening) {
            this.opening = opening;
        }

        synchronized SlowSite site() {
            if (site == null && failure == null) {
                start();
            }
            if (site != null) {
                return site;
            }
            if (failure instanceof SiteUnavailableException && !REQUIRED) {
                return abort(failure.getMessage());
            }
            throw new UncheckedIOException(failure);
        }

        private void start() {
            try {
                site = opening.open(name().toLowerCase(Locale.ROOT));
                Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
