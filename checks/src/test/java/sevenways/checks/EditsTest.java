package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a page tells its reader to change can be changed, and compiles. */
class EditsTest {

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "--add-exports",
            "java.base/jdk.internal.vm=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"));

    private static final String PUT_BACK = "git checkout ";

    private final Repository repository = Repository.here();

    @TempDir
    private Path folder;

    @BeforeEach
    void aSource() throws IOException {
        Files.writeString(folder.resolve("Tea.java"), "class Tea {\n    int cups = 1;\n    int more = 2;\n}\n");
    }

    @TestFactory
    Stream<DynamicTest> everyEditCompiles() {
        return repository.chapters().stream()
                .flatMap(page -> edits(page).stream())
                .map(edit -> dynamicTest(edit.fence().place().toString(), () -> compile(edit)));
    }

    @TestFactory
    Stream<DynamicTest> everyEditIsPutBack() {
        return repository.chapters().stream()
                .filter(page -> !edits(page).isEmpty())
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(putBack(page))
                                .containsExactlyElementsOf(edits(page).stream()
                                        .map(Edit::file)
                                        .distinct()
                                        .toList())));
    }

    @Test
    void theLinesWithAMinusAreReplaced() {
        assertThat(edit("-    int cups = 1;\n+    int cups = 3;\n     int more = 2;")
                        .made(new Repository(folder)))
                .isEqualTo("class Tea {\n    int cups = 3;\n    int more = 2;\n}\n");
    }

    @Test
    void anEditOfLinesThatHaveChangedIsCaught() {
        assertThatThrownBy(() -> edit("-    int cups = 7;\n+    int cups = 3;").made(new Repository(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the lines before the edit stand nowhere in Tea.java");
    }

    private List<Edit> edits(String page) {
        return fences(page)
                .filter(fence -> fence.language().equals(Edit.LANGUAGE))
                .map(Edit::new)
                .toList();
    }

    private List<String> putBack(String page) {
        return fences(page)
                .filter(fence -> fence.language().equals("shell"))
                .flatMap(fence -> fence.text().stream())
                .filter(line -> line.startsWith(PUT_BACK))
                .map(line -> line.substring(PUT_BACK.length()))
                .toList();
    }

    private Stream<Chapter.Fence> fences(String page) {
        return Chapter.parse(page, repository.text(page)).fences().stream();
    }

    private static Edit edit(String lines) {
        return new Edit(Chapter.parse("page.md", "```diff file=Tea.java\n" + lines + "\n```\n")
                .fences()
                .getFirst());
    }

    private void compile(Edit edit) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options = Stream.concat(OPTIONS.stream(), Stream.of("-d", folder.toString()))
                .toList();
        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null, null, diagnostics, options, null, List.of(new Source(edit.file(), edit.made(repository))))
                .call();
        assertThat(compiled).as("%s", diagnostics.getDiagnostics()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
