package sevenways.exercises.proofs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.kit.Proof;

/**
 * What a check asks of an answer, one proof after the other, as the source of the check has it.
 *
 * @param steps in the order in which they are asked for; the last is no method of the check, but asked by every one
 * @param ofStarter how many of them the file gives as it is handed out
 */
public record Proving(List<Step> steps, int ofStarter) {

    /** Every check asks it last, by itself: see {@code Leftovers} of the kit. */
    static final String LAST = "leavesNothingBehind";

    /** @param code the method's lines */
    public record Step(String name, String code) {}

    public static Proving of(Catalog catalog, Exercise exercise) throws IOException {
        var file = catalog.check(exercise).resolve(exercise.file().replace(".java", "Check.java"));
        var source = JavaSource.parse(Files.readString(file));
        var proofs = source.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> exercise.check().endsWith("." + type.getSimpleName()))
                .flatMap(type -> type.getMembers().stream())
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> place(method).isPresent())
                .sorted(Comparator.comparingInt(method -> place(method).orElseThrow()))
                .map(method -> new Step(method.getName().toString(), code(source, method)));
        var steps = Stream.concat(proofs, Stream.of(new Step(LAST, ""))).toList();
        var lackedByStarter = exercise.starter().proof();
        return new Proving(steps, Math.max(0, place(steps, lackedByStarter)));
    }

    private static String code(JavaSource source, MethodTree method) {
        return source.within(method.getBody()).stripIndent().strip();
    }

    /** The number in {@code @Proof(1)}; empty if the method is no proof. */
    private static Optional<Integer> place(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(Proof.class.getSimpleName()))
                .map(Proving::number)
                .findFirst();
    }

    private static Integer number(AnnotationTree proof) {
        return (Integer) ((LiteralTree) proof.getArguments().getFirst()).getValue();
    }

    /** Of the proof of that name, from 0; -1 if there is none. */
    public int place(String name) {
        return place(steps, name);
    }

    private static int place(List<Step> steps, String name) {
        return steps.stream().map(Step::name).toList().indexOf(name);
    }
}
