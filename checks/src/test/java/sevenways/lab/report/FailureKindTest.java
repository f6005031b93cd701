package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

class FailureKindTest {

    @Test
    void eachKindHasItsMostFrequentReasonAndAPageOfIt() {
        var kinds = FailureKind.of(Stream.of(
                page("a", new Verdict(Outcome.OK, 200, "Tea", null)),
                page("b", Verdict.failed(Outcome.TIMEOUT, "late")),
                page("c", Verdict.failed(Outcome.CONNECT, "refused")),
                page("d", Verdict.failed(Outcome.CONNECT, "no route")),
                page("e", Verdict.failed(Outcome.CONNECT, "no route"))));

        assertThat(kinds)
                .containsExactly(
                        new FailureKind(Outcome.CONNECT, 3, "no route", 2, "http://a/d"),
                        new FailureKind(Outcome.TIMEOUT, 1, "late", 1, "http://a/b"));
        assertThat(kinds).extracting(FailureKind::number).containsExactly("3 CONNECT, 2 of them", "1 TIMEOUT");
        assertThat(kinds.getFirst().why()).isEqualTo("no route; for example http://a/d");
    }

    @Test
    void ofReasonsThatAreAsFrequentTheFirstIsTold() {
        assertThat(FailureKind.of(Stream.of(
                        page("a", Verdict.failed(Outcome.CONNECT, "one")),
                        page("b", Verdict.failed(Outcome.CONNECT, "other")))))
                .extracting(FailureKind::reason)
                .containsExactly("one");
    }

    @Test
    void whereEveryPageIsOkThereIsNone() {
        assertThat(FailureKind.of(Stream.of(page("a", new Verdict(Outcome.OK, 200, "Tea", null)))))
                .isEmpty();
    }

    /** A lesson that somebody writes may forget it. */
    @Test
    void aPageWithoutAReasonIsOneToo() {
        assertThat(FailureKind.of(Stream.of(page("a", Verdict.failed(Outcome.RESET, null)))))
                .extracting(FailureKind::reason)
                .containsExactly("no reason was given");
    }

    @Test
    void neitherReasonNorAddressFloodsTheTerminal() {
        var kinds = FailureKind.of(Stream.of(
                page("b".repeat(8000), Verdict.failed(Outcome.PROTOCOL, "\u001b[31m" + "x".repeat(60_000)))));

        assertThat(kinds.getFirst().why()).hasSizeLessThan(500).startsWith("?[31mx");
    }

    private static RunReport.Page page(String name, Verdict verdict) {
        return new RunReport.Page(URI.create("http://a/" + name), verdict, new PageTimes(0, 1, null), "main");
    }
}
