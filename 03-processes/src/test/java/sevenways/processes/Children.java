package sevenways.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The child processes of this JVM that were started after a moment: other tests may have some of their own. */
record Children(Set<ProcessHandle> before) {

    /** Those from now on. */
    static Children fromNow() {
        return new Children(ProcessHandle.current().children().collect(Collectors.toSet()));
    }

    List<ProcessHandle> alive() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .toList();
    }

    void killOne() {
        alive().getFirst().destroyForcibly();
    }
}
