package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.report.Trace;
import sevenways.lab.report.Trace.Event;
import sevenways.lab.report.Trace.Place;

class TraceOfAllTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 150, 2_000})
    void hasAProcessForEachAndNoOverlapOnAnyTrack(int pages) {
        var trace = Trace.of(Imagined.comparison(pages).lastRuns());

        assertThat(trace.traceEvents())
                .filteredOn(event -> event.name().equals("process_name"))
                .extracting(event -> event.args().get("name"))
                .containsExactlyElementsOf(Stream.concat(Imagined.LESSONS.stream(), Stream.of("HttpClient"))
                        .toList());
        assertThat(tracks(trace).values()).allSatisfy(slices -> {
            for (var i = 1; i < slices.size(); i++) {
                var before = slices.get(i - 1);
                assertThat(slices.get(i).time().ts())
                        .isGreaterThanOrEqualTo(
                                before.time().ts() + before.time().dur());
            }
        });
        assertThat(tracks(trace).values().stream().mapToInt(List::size).sum()).isEqualTo(8 * pages);
    }

    private static Map<Place, List<Event>> tracks(Trace trace) {
        return trace.traceEvents().stream()
                .filter(event -> event.kind().ph().equals("X"))
                .collect(Collectors.groupingBy(Event::place));
    }
}
