package sevenways.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The places in a page that a link can lead to, as GitHub names them. */
public final class Anchors {

    private Anchors() {}

    public static Set<String> in(Path page) throws IOException {
        var anchors = new HashSet<String>();
        for (var heading : headings(Files.readAllLines(page))) {
            var anchor = anchor(heading);
            for (var number = 1; !anchors.add(anchor); number++) {
                anchor = anchor(heading) + "-" + number;
            }
        }
        return anchors;
    }

    private static List<String> headings(List<String> lines) {
        var fence = new boolean[1];
        return lines.stream()
                .filter(line -> {
                    fence[0] ^= line.startsWith("```");
                    return !fence[0] && line.matches("#{1,6} .*");
                })
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }
}
