package sevenways.exercises.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.verdict.AnswerVerdict;

class AnswerCompilerTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final CountDownLatch end = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void aCompilerThatComesToNoEndIsNotWaitedFor() throws Exception {
        var exercise = Project.here().catalog().exercises().getFirst();
        var answer = new Answer(exercise, saved("class Endless {}"), List.of(), folder.resolve("work"));
        try {
            assertThat(new AnswerCompiler(endless(), SHORT).compile(answer, answer.classes()))
                    .get()
                    .returns(AnswerVerdict.Kind.DOES_NOT_COMPILE, AnswerVerdict::kind)
                    .returns("the compiler still works on it after 1 s", AnswerVerdict::got);
        } finally {
            end.countDown();
        }
    }

    private Path saved(String source) throws IOException {
        return Files.writeString(folder.resolve("Endless.java"), source);
    }

    /** The JDK's, but what it is asked to compile takes until the test is over. */
    private JavaCompiler endless() {
        var javac = ToolProvider.getSystemJavaCompiler();
        return proxy(JavaCompiler.class, (_, method, arguments) -> {
            if (method.getName().equals("getTask")) {
                return proxy(JavaCompiler.CompilationTask.class, (_, _, _) -> {
                    end.await();
                    return true;
                });
            }
            return method.invoke(javac, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
