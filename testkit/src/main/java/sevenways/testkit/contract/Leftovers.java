package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import sevenways.testkit.wire.Patience;

/** The threads, descriptors and child processes of this JVM, remembered so that a test can tell what was left behind. */
public final class Leftovers {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path UNIX_SOCKETS = Path.of("/proc/self/net/unix");

    /** On a busy machine. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    /** The column of proc_pid_net(5), counted from 0. */
    private static final int INODE = 6;

    /** What a lesson opens: connections, pipes to its children, and selectors. */
    private static final List<String> KINDS = List.of("socket:", "pipe:", "anon_inode:");

    static {
        JdkPollers.open();
    }

    private final Set<Thread> threads = threads();
    private final List<String> descriptors = descriptors();
    private final Set<ProcessHandle> children = children();

    /** Passes as soon as nothing is left; what was closed just now may take the system a moment. */
    public void assertNone() {
        try {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(Patience.of(A_MOMENT))
                    .untilAsserted(() -> {
                        assertThat(threads()).as("threads").isSubsetOf(threads);
                        assertThat(newDescriptors()).as("descriptors").isEmpty();
                        assertThat(newChildren()).as("child processes").isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            Patience.lose(A_MOMENT);
            throw e;
        }
    }

    /** The child processes that were started since. */
    public List<ProcessHandle> newChildren() {
        return children().stream().filter(child -> !children.contains(child)).toList();
    }

    /** Those that a program starts. The JVM keeps others, such as carriers, in groups of their own. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Objects.equals(
                        thread.getThreadGroup(), Thread.currentThread().getThreadGroup()))
                .collect(Collectors.toSet());
    }

    /** Those opened since, without sockets of the Unix domain: the JDK keeps some to wake threads that wait. */
    private List<String> newDescriptors() {
        var opened = descriptors();
        descriptors.forEach(opened::remove);
        if (!opened.isEmpty()) {
            opened.removeAll(unixSockets());
        }
        return opened;
    }

    /** Once for each descriptor; selectors all look the same. On Linux only: elsewhere nothing tells. */
    private static List<String> descriptors() {
        if (!Files.exists(DESCRIPTORS)) {
            return new ArrayList<>();
        }
        try (var descriptors = Files.list(DESCRIPTORS)) {
            return descriptors
                    .map(Leftovers::target)
                    .filter(target -> KINDS.stream().anyMatch(target::startsWith))
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> unixSockets() {
        try (var unix = Files.lines(UNIX_SOCKETS)) {
            return unix.skip(1)
                    .map(line -> "socket:[" + line.strip().split(" +")[INODE] + "]")
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed between the listing and the look";
        }
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }
}
