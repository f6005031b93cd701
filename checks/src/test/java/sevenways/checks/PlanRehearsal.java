package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs the commands of the teacher's plan for 90 minutes in their order, and prints how long each of them takes: no test of
 * a build, but {@code mvn -pl checks test -Pplan}.
 */
class PlanRehearsal {

    private static final String PAGE = "docs/teaching.md";

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void everyCommandRuns() throws IOException, InterruptedException {
        var repository = Repository.here();
        var commands = Chapter.parse(PAGE, repository.text(PAGE)).fences().stream()
                .filter(fence -> fence.attributes().containsKey("plan"))
                .flatMap(fence -> fence.text().stream())
                .toList();
        assertThat(commands).as("commands of the plan").isNotEmpty();
        var all = System.nanoTime();
        for (var command : commands) {
            var begun = System.nanoTime();
            var run = FreshRun.of(repository, List.of("sh", "-c", command + " --batch-mode --quiet"));
            print(begun, command);
            assertThat(run.exit()).as("%s", run.lines()).isZero();
        }
        print(all, "in all");
    }

    private static void print(long begun, String what) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
    }
}
