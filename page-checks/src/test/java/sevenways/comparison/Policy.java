package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page of one file lets its browser do. */
final class Policy {

    private Policy() {}

    /** The scripts and styles that it brings along, and nothing else; there is nothing else in it that could be loaded. */
    static void assertAllowsOnlyItself(Document page) throws NoSuchAlgorithmException {
        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        assertThat(sources(policy, "script-src")).containsExactlyElementsOf(hashes(page, "script:not([type])"));
        assertThat(sources(policy, "style-src")).containsExactlyElementsOf(hashes(page, "style"));
        assertThat(page.select("[src], link, img, iframe, a[href], [style]")).isEmpty();
    }

    private static List<String> sources(String policy, String directive) {
        return Pattern.compile("'sha256-[^']+'")
                .matcher(policy.replaceFirst(".*" + directive, "").replaceFirst(";.*", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> hashes(Document page, String elements) throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return page.select(elements).stream()
                .map(Element::data)
                .map(content -> sha256.digest(content.getBytes(StandardCharsets.UTF_8)))
                .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .toList();
    }
}
