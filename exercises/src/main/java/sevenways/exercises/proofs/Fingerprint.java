package sevenways.exercises.proofs;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;

/**
 * What is left of a file when one takes away what can be chosen freely: the names that it declares itself, white space,
 * comments, imports. A declared name becomes its number, in the order in which such names first stand there.
 */
public record Fingerprint(String form) {

    public static Fingerprint of(String text) throws IOException {
        var tree = JavaSource.parse(text).tree();
        var declared = new Declared();
        declared.scan(tree, null);
        var form = new Form(declared.names);
        form.scan(tree.getTypeDecls(), null);
        return new Fingerprint(form.text.toString());
    }

    /** The names that the file gives to something. */
    private static final class Declared extends TreeScanner<Void, Void> {

        private final Set<Name> names = new HashSet<>();

        @Override
        public Void scan(Tree tree, Void nothing) {
            switch (tree) {
                case VariableTree variable -> names.add(variable.getName());
                case MethodTree method -> names.add(method.getName());
                case ClassTree type -> names.add(type.getSimpleName());
                case TypeParameterTree parameter -> names.add(parameter.getName());
                case LabeledStatementTree labelled -> names.add(labelled.getLabel());
                case null, default -> {}
            }
            return super.scan(tree, nothing);
        }
    }

    /** The tree in brackets: two files have the same one if they differ in nothing else. */
    private static final class Form extends TreeScanner<Void, Void> {

        private final StringBuilder text = new StringBuilder();
        private final Set<Name> declared;
        private final Map<Name, Integer> numbers = new HashMap<>();

        Form(Set<Name> declared) {
            this.declared = declared;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            if (tree == null) {
                text.append('-');
                return null;
            }
            text.append('(').append(tree.getKind());
            switch (tree) {
                case IdentifierTree identifier -> add(identifier.getName());
                case MemberSelectTree select -> add(select.getIdentifier());
                case MemberReferenceTree reference -> add(reference.getName());
                case VariableTree variable -> add(variable.getName());
                case MethodTree method -> add(method.getName());
                case ClassTree type -> add(type.getSimpleName());
                case TypeParameterTree parameter -> add(parameter.getName());
                case LabeledStatementTree labelled -> add(labelled.getLabel());
                case BreakTree end -> add(end.getLabel());
                case ContinueTree next -> add(next.getLabel());
                case LiteralTree literal -> add(String.valueOf(literal.getValue()));
                case ModifiersTree modifiers -> add(modifiers.getFlags().toString());
                case PrimitiveTypeTree primitive ->
                    add(primitive.getPrimitiveTypeKind().toString());
                default -> {}
            }
            super.scan(tree, nothing);
            text.append(')');
            return null;
        }

        private void add(Name name) {
            if (name == null) {
                return;
            }
            add(declared.contains(name) ? "#" + numbers.computeIfAbsent(name, _ -> numbers.size()) : name.toString());
        }

        /** Its length goes before it: no text can pass for a part of the tree. */
        private void add(String part) {
            text.append(' ').append(part.length()).append(':').append(part);
        }
    }
}
