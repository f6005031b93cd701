package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the shipped runs without a browser. */
class RecordedRunsTest {

    private static final int MOST_BYTES = 900_000;
    private static final int MOST_BYTES_OF_A_PAGE = 14;

    private final List<ReplayRun> runs = RecordedRuns.all();

    @Test
    void areNamedAsTheSliderAsksForThem() {
        assertThat(runs).extracting(run -> run.subject().id()).containsExactlyElementsOf(RecordedRuns.IDS);
    }

    @Test
    void areWhole() {
        assertThat(runs).extracting(ReplayRun::damage).containsOnly(Optional.empty());
    }

    @Test
    void areSmall() {
        var bytes = runs.stream().map(RecordedRunsTest::json).mapToInt(String::length);

        assertThat(bytes.sum()).isLessThan(MOST_BYTES);
        assertThat(runs.stream().filter(run -> run.subject().pages() >= 1000))
                .allSatisfy(run -> assertThat(json(run).length()
                                / run.subject().pages()
                                / run.lanes().size())
                        .isLessThan(MOST_BYTES_OF_A_PAGE));
    }

    @Test
    void oneBrokenPageFailsAloneInEveryLane() {
        assertThat(outcomes("silent")).containsOnly(List.of(Outcome.OK, Outcome.TIMEOUT));
        assertThat(outcomes("reset")).containsOnly(List.of(Outcome.OK, Outcome.RESET));
    }

    @Test
    void withoutDescriptorsWhoOpensFewHasAllPagesAndWhoOpensManyHasSome() {
        var descriptors = run("descriptors");

        assertThat(descriptors.lanes())
                .allSatisfy(lane -> assertThat(lane.columns().outcomes())
                        .isEqualTo(
                                lane.lesson().matches("0[134].*")
                                        ? List.of(Outcome.OK)
                                        : List.of(Outcome.OK, Outcome.CONNECT)));
    }

    private Stream<List<Outcome>> outcomes(String id) {
        return run(id).lanes().stream().map(lane -> lane.columns().outcomes());
    }

    private ReplayRun run(String id) {
        return runs.get(RecordedRuns.IDS.indexOf(id));
    }

    private static String json(ReplayRun run) {
        return JsonMapper.shared().writeValueAsString(run);
    }
}
