package sevenways.checks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a program said, and its exit status. */
record ProgramAnswer(int status, String text) {

    /** Chapters repeat their commands, and each answer costs the start of a JVM. */
    private static final Map<List<String>, ProgramAnswer> KNOWN = new ConcurrentHashMap<>();

    /** The answer to a command that changes nothing, so that it is run once only. */
    static ProgramAnswer to(List<String> command) throws IOException, InterruptedException {
        var known = KNOWN.get(command);
        if (known != null) {
            return known;
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = process.inputReader().readAllAsString().strip();
        var answer = new ProgramAnswer(process.waitFor(), text);
        KNOWN.put(command, answer);
        return answer;
    }
}
