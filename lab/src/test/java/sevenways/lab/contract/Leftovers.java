package sevenways.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads, sockets and child processes of this JVM, remembered so that a test can tell what was left behind. */
public final class Leftovers {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path NET = Path.of("/proc/self/net");
    /** The column of proc_pid_net(5), counted from 0. */
    private static final int INODE = 9;

    private final Set<Thread> threads = threads();
    private final Set<String> sockets = sockets();
    private final Set<ProcessHandle> children = children();

    /** Passes as soon as nothing is left; what was closed just now may take the system a moment. */
    public void assertNone() {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    assertThat(threads()).as("threads").isSubsetOf(threads);
                    assertThat(newSockets()).as("sockets").isEmpty();
                    assertThat(newChildren()).as("child processes").isEmpty();
                });
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

    /**
     * The TCP sockets that were opened since. Of other sockets the JDK keeps one for itself, to close a channel under a
     * blocked thread. The system's table is looked at only if there are any: on a busy machine it has many thousand lines.
     */
    private Set<String> newSockets() {
        var opened = sockets();
        opened.removeAll(sockets);
        if (!opened.isEmpty()) {
            opened.retainAll(tcpSockets());
        }
        return opened;
    }

    /** This process's sockets. Counted on Linux; elsewhere nothing tells, and there are none. */
    private static Set<String> sockets() {
        if (!Files.exists(DESCRIPTORS)) {
            return new HashSet<>();
        }
        try (var descriptors = Files.list(DESCRIPTORS)) {
            return descriptors
                    .map(Leftovers::target)
                    .filter(target -> target.startsWith("socket:"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> tcpSockets() {
        try (var tcp = Files.lines(NET.resolve("tcp"));
                var tcp6 = Files.lines(NET.resolve("tcp6"))) {
            return Stream.concat(tcp, tcp6)
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
