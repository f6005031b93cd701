package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;
import sevenways.testkit.contract.SiteUnderTest;

/** How a page fails: alone, and with the reason. */
class PageReaderTest extends HubFixture {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ConcurrentLinkedQueue<PageResult> results = new ConcurrentLinkedQueue<>();

    PageReaderTest() throws IOException {}

    @Test
    void aDefectCostsItsPageAloneAndShowsWhereItLies() throws Exception {
        var pages = SiteUnderTest.EMBEDDED.site().newRun(Duration.ofMillis(20)).pages(3);
        var reader = new PageReader(hub, new Hosts(PageReaderTest::addressOrDefect, hub::execute));
        load(reader, pages.get(0));
        load(reader, URI.create("http://defect/"));
        load(reader, pages.get(1));
        load(reader, pages.get(2));

        run();

        assertThat(results)
                .extracting(PageResult::outcome)
                .containsExactlyInAnyOrder(Outcome.PROTOCOL, Outcome.OK, Outcome.OK, Outcome.OK);
        assertThat(results.peek().detail())
                .contains("java.lang.IllegalStateException: a defect, at ")
                .contains("PageReaderTest.addressOrDefect(PageReaderTest.java:");
    }

    @Test
    void aHostWithoutAnAddressIsUnknown() throws Exception {
        load(
                new PageReader(hub, new Hosts(PageReaderTest::nobody, hub::execute)),
                URI.create("http://nobody.invalid/"));

        run();

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.UNKNOWN_HOST);
    }

    @Test
    void everyPageNamesItsGreenThread() throws Exception {
        var reader = new PageReader(hub, new Hosts(PageReaderTest::nobody, hub::execute));
        List.of("http://a.invalid/", "http://b.invalid/").forEach(page -> load(reader, URI.create(page)));

        run();

        // Which of the two look-ups ends first is up to their threads.
        assertThat(results).extracting(PageResult::worker).containsExactlyInAnyOrder("green-1", "green-2");
    }

    private void load(PageReader reader, URI page) {
        hub.spawn(() -> reader.load(page, TIMEOUT, results::add));
    }

    private static List<InetAddress> addressOrDefect(String host) throws UnknownHostException {
        if (host.equals("defect")) {
            throw new IllegalStateException("a defect");
        }
        return List.of(InetAddress.getByName(host));
    }

    private static List<InetAddress> nobody(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }
}
