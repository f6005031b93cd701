package sevenways.checks;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import sevenways.testkit.VerifyOnly;

/** What the chapters show as printed is what the programs print; and the bars have the shape that the text speaks of. */
@VerifyOnly
class OutputsTest {

    /** Most of a run is waiting. */
    private static final int RUNS_AT_ONCE = 4;

    private final Repository repository = Repository.here();

    @TestFactory
    Stream<DynamicContainer> outputs(TestReporter reporter) {
        var outputs = repository.chapters().stream()
                .flatMap(name -> RecordedOutput.of(Chapter.parse(name, repository.text(name))).stream())
                .toList();
        reporter.publishEntry("%d outputs, %d of them compared with a fresh run"
                .formatted(
                        outputs.size(),
                        outputs.stream().filter(RecordedOutput::isRunAfresh).count()));
        var runs = Executors.newFixedThreadPool(RUNS_AT_ONCE);
        return outputs.stream()
                .map(output -> dynamicContainer(output.fence().place().toString(), tests(output, runs)))
                .toList()
                .stream()
                .onClose(runs::shutdownNow);
    }

    private Stream<DynamicTest> tests(RecordedOutput output, ExecutorService runs) {
        var shape = dynamicTest("shape", output::holdsItsShape);
        if (!output.isRunAfresh()) {
            return Stream.of(shape);
        }
        Future<FreshRun> fresh = runs.submit(() -> FreshRun.of(repository, output));
        return Stream.of(shape, dynamicTest("words", () -> output.isPrintedBy(fresh.get())));
    }
}
