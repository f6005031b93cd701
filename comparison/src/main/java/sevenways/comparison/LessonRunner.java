package sevenways.comparison;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs entrants against one site. */
final class LessonRunner {

    private final EntrantJvm jvm;
    private final List<String> site;
    private final Duration timeout;
    private final boolean rehearses;

    /** @param site the options that name it */
    LessonRunner(EntrantJvm jvm, List<String> site, Duration timeout, boolean rehearses) {
        this.jvm = jvm;
        this.site = site;
        this.timeout = timeout;
        this.rehearses = rehearses;
    }

    /** @throws InterruptedException if the thread is interrupted; the entrant's processes have ended by then */
    TurnOutcome run(Turn turn, int pages) throws IOException, InterruptedException {
        return run(turn, turn.entrant().main().getName(), pages);
    }

    TurnOutcome run(Turn turn, String main, int pages) throws IOException, InterruptedException {
        return new TurnOutcome(turn, jvm.run(main, arguments(0)), jvm.run(main, arguments(pages)));
    }

    private List<String> arguments(int pages) {
        var arguments = new ArrayList<>(site);
        arguments.addAll(List.of("--pages", Integer.toString(pages)));
        arguments.addAll(List.of("--timeout", Long.toString(timeout.toMillis())));
        if (!rehearses) {
            arguments.add("--no-rehearsal");
        }
        return arguments;
    }
}
