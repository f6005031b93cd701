package sevenways.lab.web;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.lab.ChildLife;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.ProcessUse;

class RoundsTest {

    private static final ChildLife LIFE = new ChildLife("pid 7", 1, 3);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final List<List<URI>> downloads = new ArrayList<>();

    @Test
    void noRoundHasMoreThanTwoPagesOfAHost() throws Exception {
        var pages = pages("http://a/1", "http://a/2", "https://A:81/3", "http://b/", "http://a/4", "http://a/5");

        new Rounds((round, _, _) -> downloads.add(round)).download(pages, A_MINUTE, _ -> {});

        assertThat(downloads)
                .containsExactly(
                        pages("http://a/1", "http://a/2", "http://b/"),
                        pages("https://A:81/3", "http://a/4"),
                        pages("http://a/5"));
    }

    @Test
    void thePagesOfTheArticleAreOneRound() {
        var web = FrontPages.OF_THE_ARTICLE;

        assertThat(Rounds.of(web.pages(web.fewest())))
                .singleElement()
                .satisfies(round -> assertThat(round).hasSize(10).hasSameElementsAs(web.addresses()));
    }

    @Test
    void noRoundBeginsAfterAnInterrupt() throws Exception {
        Downloader interrupted = (round, _, _) -> {
            downloads.add(round);
            Thread.currentThread().interrupt();
        };

        new Rounds(interrupted).download(pages("http://a/1", "http://a/2", "http://a/3"), A_MINUTE, _ -> {});

        assertThat(Thread.interrupted()).isTrue();
        assertThat(downloads).containsExactly(pages("http://a/1", "http://a/2"));
    }

    @Test
    void theProcessesOfAllRoundsCount() throws Exception {
        var rounds = new Rounds(new WithChildren());

        rounds.download(pages("http://a/1", "http://a/2", "http://a/3"), A_MINUTE, _ -> {});

        var ready = Duration.ofSeconds(1);
        assertThat(rounds.children())
                .contains(new ChildProcesses(nCopies(3, LIFE), ready, ready, new ProcessUse(30L, 20L)));
    }

    /** Starts a process for each page, with 10 ms and 10 KiB. */
    private static final class WithChildren implements Downloader {
        private int number;

        @Override
        public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
            number = pages.size();
        }

        @Override
        public Optional<ChildProcesses> children() {
            var ready = Duration.ofSeconds(1);
            return Optional.of(new ChildProcesses(
                    nCopies(number, LIFE), ready, ready, new ProcessUse(10L * number, 10L * number)));
        }
    }

    private static List<URI> pages(String... addresses) {
        return Stream.of(addresses).map(URI::create).toList();
    }
}
