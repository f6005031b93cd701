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
        private SiteUnavailableException unavailable;

        Started(Opening opening) {
            this.opening = opening;
        }

        synchronized SlowSite site() {
            if (site == null && unavailable == null) {
                start();
            }
            return site == null ? abort(unavailable.getMessage()) : site;
        }

        private void start() {
            try {
                site = opening.open(name().toLowerCase(Locale.ROOT));
                Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            } catch (SiteUnavailableException e) {
                if (REQUIRED) {
                    throw new UncheckedIOException(e);
                }
                unavailable = e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
