package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

class ListOrderTest {

    @Test
    void isThatOfTheListAndOfEqualPagesThatOfTheirBeginnings() {
        var results = List.of(page("bus", 1), page("kettle", 2), page("kettle", 3), page("silent", 4));

        assertThat(ListOrder.of(List.of("kettle", "silent", "bus", "kettle"), results))
                .extracting(page -> page.name() + " " + page.times().startMicros())
                .containsExactly("kettle 2", "silent 4", "bus 1", "kettle 3");
    }

    @Test
    void otherResultsThanThoseOfTheListAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListOrder.of(List.of("kettle", "kettle"), List.of(page("kettle", 1), page("bus", 2))))
                .withMessageContaining("kettle");
    }

    private static RunReport.Page page(String name, long start) {
        return Runs.page(name, new PageTimes(start, start + 1, null), "main");
    }
}
