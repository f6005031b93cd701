package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

/** An option that only {@code --help} tells of is found by nobody. */
class OptionsTest {

    @Test
    void theReadmeNamesThoseOfEveryLessonAndOfTheComparison() {
        var readme = Repository.here().text("README.md");

        assertThat(options())
                .contains("--pages", "--workers", "--rounds")
                .allSatisfy(option -> assertThat(readme).containsPattern("`" + option + "[ `]"));
    }

    /** The exercises have their own README, and a measurement has none. */
    private static Stream<String> options() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("sevenways").stream()
                        .filter(type -> !type.getPackageName().startsWith("sevenways.exercises"))
                        .filter(type -> !type.getPackageName().endsWith(".waiter"))
                        .flatMap(type -> type.getFields().stream())
                        .flatMap(field -> field.tryGetAnnotationOfType(Option.class).stream())
                        .flatMap(option -> Stream.of(option.names()));
    }
}
