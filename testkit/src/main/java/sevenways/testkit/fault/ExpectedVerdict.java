package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.CannedAnswers;

/**
 * What must become of a page.
 *
 * @param outcomes one of these; more than one only where the kernel decides
 * @param status null if it does not matter
 * @param title null if it does not matter
 * @param arrival null if it does not matter
 * @param reason a part of the detail; null if it does not matter
 */
record ExpectedVerdict(Set<Outcome> outcomes, Integer status, String title, Arrival arrival, String reason) {

    /**
     * Where redirects have led.
     *
     * @param target path and whatever follows it
     */
    record Arrival(String target, int redirects) {}

    static ExpectedVerdict is(Outcome... any) {
        return new ExpectedVerdict(new TreeSet<>(Set.of(any)), null, null, null, null);
    }

    /** A page with nothing wrong in it. */
    static ExpectedVerdict ok() {
        return ok(CannedAnswers.TITLE);
    }

    static ExpectedVerdict ok(String title) {
        return new ExpectedVerdict(Set.of(Outcome.OK), 200, title, null, null);
    }

    static ExpectedVerdict status(int status, String title) {
        return new ExpectedVerdict(Set.of(Outcome.HTTP_STATUS), status, title, null, null);
    }

    ExpectedVerdict at(String target, int redirects) {
        return new ExpectedVerdict(outcomes, status, title, new Arrival(target, redirects), reason);
    }

    ExpectedVerdict because(String part) {
        return new ExpectedVerdict(outcomes, status, title, arrival, part);
    }

    void assertReached(PageResult result) {
        assertThat(result.outcome()).as("%s", result).isIn(outcomes);
        if (status != null) {
            assertThat(result.status()).as("status of %s", result).isEqualTo(status);
        }
        if (title != null) {
            assertThat(result.title()).as("title of %s", result).isEqualTo(title);
        }
        if (arrival != null) {
            var url = result.arrival().finalUrl().toString();
            assertThat(url.replaceFirst("https?://[^/@]+", ""))
                    .as("final address of %s", result)
                    .isEqualTo(arrival.target);
            assertThat(result.arrival().redirects())
                    .as("redirects of %s", result)
                    .isEqualTo(arrival.redirects);
            assertHopsFollowEachOther(result);
        }
        if (result.outcome() != Outcome.OK) {
            assertThat(result.detail())
                    .as("the reason in %s", result)
                    .isNotBlank()
                    .contains(reason == null ? "" : reason);
        }
    }

    private static void assertHopsFollowEachOther(PageResult result) {
        var starts = new ArrayList<Long>();
        starts.add(result.span().start());
        result.hops().forEach(hop -> starts.add(hop.start()));
        starts.add(result.span().end());
        assertThat(starts)
                .as("the times of %s", result)
                .hasSize(result.arrival().redirects() + 2)
                .isSorted();
        if (!result.hops().isEmpty()) {
            assertThat(result.arrival().finalUrl().toString())
                    .as("final address of %s", result)
                    .startsWith(result.hops().getLast().url().toString());
        }
    }

    /** For the report. */
    @Override
    public String toString() {
        var text = outcomes.stream().map(Outcome::name).collect(Collectors.joining(" or "));
        return outcomes.equals(Set.of(Outcome.HTTP_STATUS))
                ? Stream.of(text, String.valueOf(status)).collect(Collectors.joining(" "))
                : text;
    }
}
