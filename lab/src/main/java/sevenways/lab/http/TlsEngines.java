package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import sevenways.lab.trust.Trust;

/** Engines of clients, one a connection. */
final class TlsEngines {

    private TlsEngines() {}

    /**
     * One that proves to whom it speaks. Each has a context of its own, and so none resumes a session of another: who
     * could would depend on time, and no two pages would be the same work.
     */
    static SSLEngine client(PageAddress address) {
        var host = address.host().replaceFirst("(\\.|%.*)$", "");
        var engine = Trust.context().createSSLEngine(host, address.port());
        engine.setUseClientMode(true);
        var parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!address.isLiteral()) {
            // By itself the JDK names no host without a dot. As bytes, because it would refuse an underscore.
            parameters.setServerNames(List.of(new SNIHostName(host.getBytes(US_ASCII))));
        }
        engine.setSSLParameters(parameters);
        return engine;
    }
}
