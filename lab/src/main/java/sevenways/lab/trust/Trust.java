package sevenways.lab.trust;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import sevenways.lab.Causes;

/** Whom this process trusts: the JDK's certificates, and those of the {@link TrustFile}s; and why it does not. */
public final class Trust extends X509ExtendedTrustManager {

    /** RFC 5280, section 4.2.1.12: id-kp-serverAuth, and any purpose. */
    private static final List<String> FOR_SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private static Trust ofThisProcess;

    /** Null until one is first asked for. To read them takes some hundred milliseconds: the first page does it for all. */
    private static X509ExtendedTrustManager ofTheJdk;

    /** The JDK's come last, because a server for which a file vouches needs none of them. */
    private final List<Vouching> vouching = new ArrayList<>();

    private final List<Path> files;

    private Trust(List<Path> files) throws GeneralSecurityException, IOException {
        this.files = files;
        var others = TrustFile.certificates(files);
        if (!others.isEmpty()) {
            var ofTheFiles = manager(keyStore(others));
            vouching.add(() -> ofTheFiles);
        }
        vouching.add(Trust::ofTheJdk);
    }

    /**
     * A context of a client that trusts the same, with no session to resume.
     *
     * @throws IllegalStateException if this JDK has no TLS, or the trusted certificates cannot be read
     */
    public static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {ofThisProcess()}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("there is no TLS here", e);
        }
    }

    private static synchronized Trust ofThisProcess() throws GeneralSecurityException, IOException {
        var files = TrustFile.files();
        if (ofThisProcess == null || !ofThisProcess.files.equals(files)) {
            ofThisProcess = new Trust(files);
        }
        return ofThisProcess;
    }

    private static synchronized X509ExtendedTrustManager ofTheJdk() throws CertificateException {
        try {
            if (ofTheJdk == null) {
                ofTheJdk = manager(null);
            }
            return ofTheJdk;
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the JDK's certificates cannot be read", e);
        }
    }

    /** Gives one of the JDK's managers. */
    private interface Vouching {
        X509ExtendedTrustManager manager() throws CertificateException;
    }

    /** How it is asked. */
    private interface Question {
        void ask(X509ExtendedTrustManager manager) throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, authType, manager -> manager.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, authType, manager -> manager.checkServerTrusted(chain, authType, socket));
    }

    private void check(X509Certificate[] chain, String authType, Question question) throws CertificateException {
        var refusals = new ArrayList<CertificateException>();
        for (var one : vouching) {
            try {
                question.ask(one.manager());
                return;
            } catch (CertificateException e) {
                refusals.add(e);
            }
        }
        throw new UntrustedException("its certificate " + flaw(chain, authType, refusals), refusals.getLast());
    }

    /** Told by types and by trying again, because the JDK's words are no one's to rely on. */
    private String flaw(X509Certificate[] chain, String authType, List<CertificateException> refusals)
            throws CertificateException {
        if (isCausedBy(CertificateExpiredException.class, refusals)) {
            return "has expired";
        }
        if (isCausedBy(CertificateNotYetValidException.class, refusals)) {
            return "is not yet valid";
        }
        if (isTrustedForAnyName(chain, authType)) {
            return "is for another host";
        }
        var purposes = chain[0].getExtendedKeyUsage();
        if (purposes != null && purposes.stream().noneMatch(FOR_SERVERS::contains)) {
            return "is not one of a server";
        }
        return chain[0].getIssuerX500Principal().equals(chain[0].getSubjectX500Principal())
                ? "is self-signed"
                : "comes from an unknown issuer";
    }

    private boolean isTrustedForAnyName(X509Certificate[] chain, String authType) {
        return vouching.stream().anyMatch(one -> {
            try {
                one.manager().checkServerTrusted(chain, authType);
                return true;
            } catch (CertificateException e) {
                return false;
            }
        });
    }

    private static boolean isCausedBy(Class<? extends Exception> type, List<CertificateException> refusals) {
        return refusals.stream().flatMap(Causes::of).anyMatch(type::isInstance);
    }

    private static X509ExtendedTrustManager manager(KeyStore trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore keyStore(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : certificates) {
            store.setCertificateEntry("" + store.size(), certificate);
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noSuchEnd();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noSuchEnd();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noSuchEnd();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noSuchEnd();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static CertificateException noSuchEnd() {
        return new CertificateException("only a client that knows its server is asked for");
    }
}
