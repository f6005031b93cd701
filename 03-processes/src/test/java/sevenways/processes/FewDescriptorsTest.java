package sevenways.processes;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.JavaCommand;
import sevenways.lab.PageResult;

/** A parent that has few descriptors left, or none, in a process of its own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a process cannot be given so few descriptors")
class FewDescriptorsTest {

    private static final int LIMIT = 256;
    private static final int WORKERS = 6;

    /** What it takes to start the last of the children while all others have their pipes. Two starts at once need more. */
    private static final int FREE = 22;

    private static final int PATIENCE_SECONDS = 20;

    private static final URI PAGE = Pages.of("/a").getFirst();

    /** Takes descriptors until it has as many left as it is told to. */
    static final class Hoard {
        private final Deque<FileInputStream> taken = new ArrayDeque<>();

        void leave(int free) throws IOException {
            try {
                while (true) {
                    taken.push(new FileInputStream("/dev/null"));
                }
            } catch (IOException e) {
                for (var closed = 0; closed < free; closed++) {
                    taken.pop().close();
                }
            }
        }
    }

    static final class WithSomeLeft {
        public static void main(String[] args) throws Exception {
            var hoard = new Hoard();
            loadAllClasses();
            hoard.leave(FREE);
            // Each worker waits with its result until all have one.
            var all = new CyclicBarrier(WORKERS);
            lesson(WORKERS).download(nCopies(WORKERS, PAGE), Pages.TIMEOUT, result -> {
                await(all);
                print(result);
            });
        }

        private static void await(CyclicBarrier all) {
            try {
                all.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                System.out.println("not all workers have a child");
            }
        }
    }

    static final class WithNoneLeft {
        public static void main(String[] args) throws Exception {
            var hoard = new Hoard();
            loadAllClasses();
            var lesson = lesson(1);
            lesson.download(nCopies(3, PAGE), Pages.TIMEOUT, result -> {
                takeAll(hoard);
                print(result);
            });
            System.out.println(lesson.children().orElseThrow().number());
        }

        private static void takeAll(Hoard hoard) {
            try {
                hoard.leave(0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whatIsEnoughToStartOneChildAfterTheOtherIsEnough() throws Exception {
        assertThat(output(WithSomeLeft.class)).hasSize(WORKERS).containsOnly("OK");
    }

    /** Although the system cannot be asked about it, and no other could be started. */
    @Test
    void aChildThatLivesIsKept() throws Exception {
        assertThat(output(WithNoneLeft.class)).containsExactly("OK", "OK", "OK", "1");
    }

    /** Later, there may be no descriptor to load one. */
    private static void loadAllClasses() throws InterruptedException {
        Pages.download(lesson(1), List.of(PAGE));
    }

    private static Processes lesson(int workers) {
        return new Processes(workers, ChildJvm.asParent(MoodyChild.class));
    }

    private static void print(PageResult result) {
        System.out.println(result.outcome());
    }

    private static List<String> output(Class<?> parent) throws IOException {
        var java = JavaCommand.of(JavaCommand.flags(), parent.getName(), List.of());
        var limited =
                Stream.concat(Stream.of("sh", "-c", "ulimit -n " + LIMIT + " && exec \"$@\"", "sh"), java.stream());
        return new ProcessBuilder(limited.toList())
                .redirectErrorStream(true)
                .start()
                .inputReader()
                .readAllLines();
    }
}
