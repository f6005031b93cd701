package sevenways.exercises.proofs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source file as javac's own parser reads it: nothing of it is compiled, loaded or run.
 *
 * @param text may hold mistakes; then the tree is what the parser made of it
 */
public record JavaSource(String text, CompilationUnitTree tree, SourcePositions positions) {

    public static JavaSource parse(String text) throws IOException {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        new DiagnosticCollector<>(),
                        List.of("-proc:none"),
                        null,
                        List.of(new InMemory(text)));
        var tree = task.parse().iterator().next();
        return new JavaSource(text, tree, Trees.instance(task).getSourcePositions());
    }

    /** What stands between the braces of a block, with its lines where they are. */
    String within(Tree block) {
        var begin = (int) positions.getStartPosition(tree, block);
        var end = (int) positions.getEndPosition(tree, block);
        return text.substring(begin + 1, end - 1);
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
