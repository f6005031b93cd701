package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteLogTest {

    @Test
    void readsALineOfTheLog() {
        assertThat(SiteLog.Visit.parse("1764003600.123 0.140 200 /tide.html?delay=100&run=a1"))
                .isEqualTo(new SiteLog.Visit(1764003599983L, 1764003600123L, 200, "/tide.html?delay=100&run=a1"));
    }

    @Test
    void writesTheLineThatItReads() {
        var line = "1764003600.007 0.000 503 /tide.html?run=a1";

        assertThat(SiteLog.Visit.parse(line).line()).isEqualTo(line);
    }

    @Test
    void peakOfNothingIsNothing() {
        assertThat(peak()).isZero();
    }

    @Test
    void peakOfOneAfterTheOther() {
        assertThat(peak("2.000 1.000", "3.000 1.000", "4.000 1.000")).isEqualTo(1);
    }

    @Test
    void peakOfVisitsThatOverlapInPairs() {
        assertThat(peak("2.000 1.000", "2.999 1.000", "3.998 1.000")).isEqualTo(2);
    }

    @Test
    void peakOfAllAtOnce() {
        assertThat(peak("2.000 1.000", "3.000 1.500", "1.900 0.200")).isEqualTo(3);
    }

    @Test
    void aVisitTooShortForTheClockWasAVisit() {
        assertThat(peak("2.000 0.000")).isEqualTo(1);
    }

    private static int peak(String... visits) {
        var lines = Stream.of(visits).map(visit -> SiteLog.Visit.parse(visit + " 200 /a"));
        return new SiteLog(lines.toList()).peakInFlight();
    }
}
