package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonCommandTest {

    private record Ended(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --pages 0                     | --pages must be 1 or more
                    --pages zero                  | 'zero' is not a whole number
                    --pages 2147483647            | --pages must lie between 0 and 1000000, not 2147483647
                    --delay 60001                 | --delay must lie between 0 and 60000, not 60001
                    --delay 60000                 | The slowest page takes 84000 ms, and --timeout allows 60000
                    --timeout 0                   | it must be 1 or more, not 0
                    --rounds 0                    | it must be 1 or more, not 0
                    --no-such                     | '--no-such'
                    --site nowhere                | 'nowhere' is no site
                    --site http://127.0.0.1:1/    | No slow site answers at http://127.0.0.1:1/
                    --site web --delay 5          | --delay does not go with the web
                    --site web --tls              | --tls does not go with the web
                    --site https://a/ --tls       | --tls does not go with the address of a site
                    --trust /no/such/file         | there are no certificates in PEM in the file /no/such/file
                    --hosts /no/such/file         | Cannot read the hosts in /no/such/file: no such file
                    --json /no/such/folder/a.json | its folder does not exist
                    --html /no/such/folder/a.html | its folder does not exist
                    --trace /no/such/folder/a.js  | its folder does not exist
                    --record /no/such/folder/a.js | its folder does not exist
                    --site web --record a.json    | --record does not go with the web
                    http://127.0.0.1:1/           | 'http://127.0.0.1:1/'
                    """)
    void badUsageIsOneLineAndNothingRuns(String args, String sentence) {
        var ended = run(args.split(" "));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void morePagesThanDescriptorsAreBadUsage() {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                        && system.getMaxFileDescriptorCount() < 1_000_000,
                "a process may have a million descriptors");

        assertThat(run("--pages", "1000000").err().lines())
                .singleElement()
                .asString()
                .contains("raise the limit with `ulimit -n 1000200`");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help").out())
                .contains(
                        "--pages",
                        "--site",
                        "--hosts",
                        "--tls",
                        "--trust",
                        "--delay",
                        "--timeout",
                        "--no-rehearsal",
                        "--rounds",
                        "--json",
                        "--html",
                        "--record",
                        "--trace");
    }

    private static Ended run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = ComparisonMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Ended(status, out.toString(), err.toString());
    }
}
