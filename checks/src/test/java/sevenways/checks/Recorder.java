package sevenways.checks;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the commands of the chapters and puts what they print into the chapters: no test, but {@code mvn -pl checks test
 * -Precord}, which has a line for each command. {@code -Doutputs=05} does the chapters whose name begins so, and
 * {@code -Doutputs=05-nio-selector.md:24} the block at that line.
 */
class Recorder {

    private static final String CHOSEN = System.getProperty("sevenways.outputs");

    private final Repository repository = Repository.here();

    @TestFactory
    Stream<DynamicTest> record() {
        var byCommand = new LinkedHashMap<String, List<RecordedOutput>>();
        repository.chapters().stream()
                .flatMap(name -> RecordedOutput.of(Chapter.parse(name, repository.text(name))).stream())
                .filter(Recorder::isChosen)
                .filter(output -> !output.isRecordedByHand())
                .forEach(output -> byCommand.merge(output.command(), List.of(output), Recorder::both));
        return byCommand.entrySet().stream()
                .map(command -> dynamicTest(command.getKey(), () -> record(command.getKey(), command.getValue())));
    }

    private void record(String command, List<RecordedOutput> outputs) throws IOException, InterruptedException {
        var printed = MedianRun.of(repository, command, outputs.getFirst().descriptors());
        for (var output : outputs) {
            // Read again, because the block before it may have changed its length.
            var name = output.fence().place().file();
            var text = repository.text(name);
            var now = RecordedOutput.of(Chapter.parse(name, text)).stream()
                    .filter(block ->
                            block.fence().attributes().equals(output.fence().attributes()))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(repository.root().resolve(name), now.replacedIn(text, Excerpt.renewed(now, printed)));
        }
    }

    private static boolean isChosen(RecordedOutput output) {
        var place = output.fence().place().toString().replaceFirst(".*/", "");
        return CHOSEN.contains(":") ? place.equals(CHOSEN) : place.startsWith(CHOSEN);
    }

    private static List<RecordedOutput> both(List<RecordedOutput> some, List<RecordedOutput> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
