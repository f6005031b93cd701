package sevenways.lab.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A source in a page's Content-Security-Policy (CSP Level 3, section 2.3.1). */
public final class PolicySource {

    private PolicySource() {}

    /**
     * Names a script or a style that stands in the page by its hash.
     *
     * @param element what stands between its tags, to the character
     */
    public static String hashOf(String element) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
