package sevenways.exercises.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The proofs of one check, in their order, up to the first that is not given. */
final class Proofs {

    private static final String NONE = "";

    private final Class<?> check;
    private final AnswerFrames answer;
    private final Consumer<String> begins;
    private volatile String current = NONE;

    /** @param begins is told the name of each proof before it is asked for */
    Proofs(Class<?> check, AnswerFrames answer, Consumer<String> begins) {
        this.check = check;
        this.answer = answer;
        this.begins = begins;
    }

    /** The proof that is being asked for. */
    String current() {
        return current;
    }

    Finding first() throws ReflectiveOperationException {
        for (var proof : inOrder()) {
            current = proof.getName();
            begins.accept(current);
            var thrown = thrownBy(proof);
            if (NotYet.first().isPresent()) {
                return notYet(NotYet.first().get());
            }
            if (thrown != null) {
                return fails(thrown);
            }
        }
        return new Finding(Finding.Kind.PROVED, NONE, NONE, NONE, NONE, NONE, NONE);
    }

    private List<Method> inOrder() {
        var proofs = Arrays.stream(check.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Proof.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Proof.class).value()))
                .toList();
        if (proofs.isEmpty()) {
            throw new IllegalStateException(check.getName() + " has no proof");
        }
        return proofs;
    }

    private Throwable thrownBy(Method proof) throws ReflectiveOperationException {
        var constructor = check.getDeclaredConstructor();
        constructor.setAccessible(true);
        proof.setAccessible(true);
        try {
            proof.invoke(constructor.newInstance());
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    Finding notYet(NotYet notYet) {
        var line = answer.line(notYet.where()).orElse(NONE);
        return new Finding(
                Finding.Kind.NOT_YET,
                current,
                notYet.expected(),
                notYet.got(),
                notYet.getMessage(),
                line,
                notYet.trace());
    }

    private Finding fails(Throwable thrown) {
        return new Finding(
                Finding.Kind.FAILS,
                current,
                "no exception",
                thrown.toString(),
                Explained.sentence(thrown),
                line(thrown),
                NONE);
    }

    private String line(Throwable thrown) {
        return thrown == null ? NONE : answer.line(thrown.getStackTrace()).orElseGet(() -> line(thrown.getCause()));
    }
}
