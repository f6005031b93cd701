package sevenways.testkit.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints what a learner wants to know of a test run: one line for each class, and for each test that failed what was
 * expected, what came, and where. Maven's own lines are switched off in .mvn/maven.config.
 */
public final class ConsoleListener implements TestExecutionListener {

    private final Map<Class<?>, ClassLine> lines = new LinkedHashMap<>();
    private final Count all = new Count();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        if (plan.containsTests()) {
            print(Path.of("").toAbsolutePath().getFileName().toString());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (!all.isEmpty()) {
            print(all.toString());
        }
    }

    /** So that a class counts its time from its beginning. */
    @Override
    public void executionStarted(TestIdentifier test) {
        testClass(test).ifPresent(this::line);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        testClass(test).ifPresent(type -> entry.getKeyValuePairs().values().forEach(line(type)::remark));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        testClass(test).ifPresent(type -> line(type).skipped(reason));
        end(test);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        testClass(test).ifPresent(type -> count(test, type, result));
        end(test);
    }

    private void count(TestIdentifier test, Class<?> type, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    line(type).passed();
                }
            }
            case ABORTED ->
                line(type)
                        .skipped(
                                result.getThrowable().map(Throwable::getMessage).orElse(""));
            case FAILED -> {
                line(type).failed();
                print(Failure.text(test, type, result.getThrowable()));
            }
        }
    }

    /** A class of tests ends with its own container, which is the outermost that has a class. */
    private void end(TestIdentifier test) {
        var type = testClass(test);
        var isOutermost = plan.getParent(test).flatMap(this::testClass).isEmpty();
        if (type.isPresent() && isOutermost && lines.containsKey(type.get())) {
            var line = lines.remove(type.get());
            all.add(line.count());
            print(line.toString());
        }
    }

    private ClassLine line(Class<?> type) {
        return lines.computeIfAbsent(type, ClassLine::new);
    }

    /** The class that the test, or the container of tests, belongs to; of nested classes the outer one. */
    private Optional<Class<?>> testClass(TestIdentifier test) {
        for (var around = Optional.of(test); around.isPresent(); around = plan.getParent(around.get())) {
            if (around.get().getSource().orElse(null) instanceof ClassSource source) {
                return Optional.of(outermost(source.getJavaClass()));
            }
        }
        return Optional.empty();
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
