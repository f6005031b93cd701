package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.JavaCommand;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.contract.Leftovers;

class BrokenChildrenTest {

    /** A child that ends before it is ready. */
    static final class Stillborn {
        public static void main(String[] args) {
            Runtime.getRuntime().halt(7);
        }
    }

    /** A child that begins with something else than that it is ready. */
    static final class Talkative {
        public static void main(String[] args) throws Exception {
            System.out.println("Hello");
            System.in.transferTo(System.out);
        }
    }

    /** The first child ends before it is ready, and leaves a sign. The others are as they should be. */
    static final class FirstStillborn {
        public static void main(String[] args) throws Exception {
            if (Files.notExists(SIGN)) {
                Files.createFile(SIGN);
                Runtime.getRuntime().halt(7);
            }
            MoodyChild.main(args);
        }
    }

    /** Children that begin once the sign is there never come to be ready. */
    static final class LateOnesIdle {
        public static void main(String[] args) throws Exception {
            if (Files.exists(SIGN)) {
                System.in.transferTo(OutputStream.nullOutputStream());
                Runtime.getRuntime().halt(0);
            }
            MoodyChild.main(args);
        }
    }

    /** In a child. */
    private static final Path SIGN = Path.of(System.getProperty("sign", ""));

    @TempDir
    private Path folder;

    private final Leftovers leftovers = new Leftovers();
    private final Processes lesson = new Processes(2, jvm(MoodyChild.class));

    @AfterEach
    void noChildIsLeft() {
        assertThat(leftovers.newChildren()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /halts             | its process ended with exit value 3
                    /half-a-line       | its process ended with exit value 0
                    /closes-its-output | its process ended with exit value
                    /garbage           | its process said 'HELLO', which is no answer
                    /empty-line        | its process said '', which is no answer
                    /binary            | which is no answer
                    /another-page      | which is no answer
                    """)
    void aPageThatBreaksItsChildrenIsReportedAndTakesNoOtherPage(String path, String detail) throws Exception {
        var results = Pages.download(lesson, Pages.of("/a", "/b", path, "/c", "/d"));

        assertThat(results).hasSize(5);
        var broken = only(results, path);
        assertThat(broken.outcome()).isEqualTo(Outcome.RESET);
        assertThat(broken.detail()).contains(detail);
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.OK)
                .extracting(PageResult::title)
                .containsExactlyInAnyOrder("/a", "/b", "/c", "/d");
    }

    @Test
    void aPageThatBrokeOneChildIsLoadedAgainByAnother() throws Exception {
        var one = new Processes(1, jvm(MoodyChild.class));

        var result = only(Pages.download(one, List.of(haltsOnce())), "/halts-once");

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(one.children().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aPageThatIsLoadedAgainHasWhatIsLeftOfItsTime() throws Exception {
        var one = new Processes(1, jvm(MoodyChild.class));

        var result = only(Pages.download(one, List.of(haltsOnce())), "/halts-once");

        var left = Duration.parse(result.title());
        assertThat(left).isLessThan(Pages.TIMEOUT);
        // The first attempt is a part of the load.
        assertThat(result.span().length()).isGreaterThanOrEqualTo(Pages.TIMEOUT.minus(left));
    }

    @Test
    void aPageThatNoOtherChildTakesOverInTimeIsLate() throws Exception {
        var one = new Processes(1, jvm(LateOnesIdle.class, "-Dsign=" + folder.resolve("sign")));

        var result = only(Pages.download(one, List.of(haltsOnce()), Duration.ofMillis(200)), "/halts-once");

        assertThat(result.outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void aChildThatDiedAfterItsPageCostsTheNextPageNoAttempt() throws Exception {
        var one = new Processes(1, jvm(MoodyChild.class));
        var results = new ArrayList<PageResult>();

        // The second page needs both its attempts.
        one.download(List.of(Pages.of("/a").getFirst(), haltsOnce()), Pages.TIMEOUT, result -> {
            results.add(result);
            if (result.url().getPath().equals("/a")) {
                kill(result.worker());
            }
        });

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK, Outcome.OK);
    }

    @Test
    void aChildThatWasNeverReadyIsCountedAndHidesNotWhatTheOthersUsed() throws Exception {
        var one = new Processes(1, jvm(FirstStillborn.class, "-Dsign=" + folder.resolve("sign")));

        assertThat(Pages.download(one, Pages.of("/a")))
                .extracting(PageResult::outcome)
                .containsExactly(Outcome.OK);
        var children = one.children().orElseThrow();
        assertThat(children.number()).isEqualTo(2);
        assertThat(children.use().cpuMillis()).isNotNull();
    }

    /** A process of its own, because what its child says there would fill a learner's screen. */
    static final class ParentOfAComplainer {
        public static void main(String[] args) throws InterruptedException {
            var lesson = new Processes(1, jvm(MoodyChild.class));
            Pages.download(lesson, Pages.of("/complains", "/complains"))
                    .forEach(result -> System.out.println(result.outcome()));
        }
    }

    @Test
    void aChildMaySayWhatItLikesOnItsErrorOutput() throws Exception {
        var command = JavaCommand.of(JavaCommand.flags(), ParentOfAComplainer.class.getName(), List.of());
        var parent = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(parent.inputReader().readAllLines()).containsExactly("OK", "OK");
        assertThat(parent.waitFor()).isZero();
    }

    @Test
    void noLogOfTheJvmGetsBetweenTheAnswers() throws Exception {
        var logging = new Processes(1, jvm(MoodyChild.class, "-Xlog:gc*"));

        assertThat(Pages.download(logging, Pages.of("/a")))
                .extracting(PageResult::outcome)
                .containsExactly(Outcome.OK);
    }

    @Test
    void aChildThatMissesThePagesDeadlineIsEnded() throws Exception {
        var results = Pages.download(lesson, Pages.of("/says-nothing", "/a"), Duration.ofSeconds(2));

        assertThat(only(results, "/says-nothing").outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(only(results, "/a").outcome()).isEqualTo(Outcome.OK);
        // Not loaded again: that would take as long again.
        assertThat(lesson.children().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void anAlarmThatIsCancelledIsForgotten() {
        try (var alarms = Processes.alarms()) {
            alarms.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);

            assertThat(alarms.getQueue()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Stillborn.class, Talkative.class})
    void withoutAnyChildEveryPageIsReported(Class<?> main) throws Exception {
        var results = Pages.download(new Processes(2, jvm(main)), Pages.of("/a", "/b", "/c"));

        assertThat(results).hasSize(3).extracting(PageResult::outcome).containsOnly(Outcome.CONNECT);
    }

    private static ChildJvm jvm(Class<?> main, String... flags) {
        return ChildJvm.asParent(main).with(flags);
    }

    /** A page that breaks the first child that loads it, and leaves a sign. */
    private URI haltsOnce() {
        return URI.create("http://127.0.0.1:1/halts-once?" + folder.toUri().getPath() + "sign");
    }

    private static void kill(String worker) {
        var child = ProcessHandle.of(Long.parseLong(worker.substring("pid ".length())))
                .orElseThrow();
        child.destroyForcibly();
        child.onExit().join();
    }

    private static PageResult only(Collection<PageResult> results, String path) {
        assertThat(results)
                .filteredOn(result -> result.url().getPath().equals(path))
                .hasSize(1);
        return results.stream()
                .filter(result -> result.url().getPath().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
