package sevenways.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules and packages. */
class HouseTest {

    private static final String LAB = "sevenways.lab";
    private static final String TESTKIT = "sevenways.testkit";
    private static final String COMPARISON = "comparison";
    private static final String EXERCISES = "exercises";
    private static final String SHARING = "sharing";
    private static final String WORKBOOK = "workbook";
    private static final String BOOK = "book";
    private static final int MOST_POM_LINES = 40;

    private static final Repository repository = Repository.here();

    private static final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sevenways");

    static List<String> lessons() {
        return repository.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonIsBuiltAndWatched(String lesson) {
        assertThat(repository.text("pom.xml")).contains("<module>" + lesson + "</module>");
        assertThat(packagesOf(lesson))
                .as("the packages of %s: checks/pom.xml must depend on it, so that its arrows are seen here", lesson)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonKnowsTheLabAndNoOtherLesson(String lesson) {
        var itsOwn = packagesOf(lesson);
        var known = Stream.of(LAB + "..", "java..", "jdk..", "picocli..");
        classes()
                .that()
                .resideInAnyPackage(itsOwn)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(itsOwn), known).toArray(String[]::new))
                .check(house);
    }

    @Test
    void theLabKnowsNoLessonAndNoComparison() {
        var lessons = Stream.concat(lessons().stream(), Stream.of(COMPARISON))
                .flatMap(lesson -> Stream.of(packagesOf(lesson)))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(LAB + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(lessons)
                .check(house);
    }

    @Test
    void theTestkitKnowsTheLabAndNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage(TESTKIT + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("sevenways..").and(resideOutsideOfPackages(LAB + "..", TESTKIT + "..")))
                .check(house);
    }

    /** Only a prediction is held against all lessons side by side. */
    @Test
    void exercisesKnowTheLabTheTestkitAndLessons() {
        var lessons = lessons().stream().flatMap(lesson -> Stream.of(packagesOf(lesson)));
        var known = Stream.concat(Stream.of(packagesOf(EXERCISES)), lessons).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(packagesOf(EXERCISES))
                .and()
                .resideOutsideOfPackage("..predict..")
                .should()
                .dependOnClassesThat(resideInAPackage("sevenways..")
                        .and(resideOutsideOfPackages(LAB + "..", TESTKIT + ".."))
                        .and(resideOutsideOfPackages(known)))
                .check(house);
    }

    /** Its programs are about two threads and nothing else. */
    @Test
    void sharingKnowsNoOtherModule() {
        noClasses()
                .that()
                .resideInAnyPackage(packagesOf(SHARING))
                .should()
                .dependOnClassesThat(resideInAPackage("sevenways..").and(resideOutsideOfPackages(packagesOf(SHARING))))
                .check(house);
    }

    @Test
    void nobodyKnowsTheExercises() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesOf(EXERCISES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(EXERCISES))
                .check(house);
    }

    /** It may know all, so that only the tests of the text stand above it. */
    @Test
    void nobodyKnowsTheBook() {
        assertThat(packagesOf(BOOK)).isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesOf(BOOK))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(BOOK))
                .check(house);
    }

    /** What a learner has half written stands in nobody's way; and a lesson's command builds no exercise. */
    @Test
    void nothingIsBuiltOnTheWorkbookAndNoLessonOnTheExercises() {
        assertThat(modules()).last().isEqualTo(WORKBOOK);
        assertThat(modulesThatDependOn(WORKBOOK)).isEmpty();
        assertThat(modulesThatDependOn(EXERCISES)).isSubsetOf("checks", "known-answers", "exercise-checks", WORKBOOK);
    }

    private static List<String> modules() {
        return Pattern.compile("<module>(.+)</module>")
                .matcher(repository.text("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static Stream<String> modulesThatDependOn(String artifact) {
        return modules().stream()
                .filter(module -> !module.equals(artifact))
                .filter(module -> repository.text(module + "/pom.xml").contains("<artifactId>" + artifact + "</"));
    }

    /** A learner who reads a lesson need not open its experiments. */
    @Test
    void noModelKnowsItsDemos() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..demos..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..demos..")
                .check(house);
    }

    @Test
    void theDocsAreTextAndPicturesOnly() {
        assertThat(Repository.FOLDERS_OF_DOCS)
                .filteredOn(repository::has)
                .isNotEmpty()
                .flatMap(repository::files)
                .allMatch(file -> file.matches("[\\w-]+\\.(md|png|svg|gif)")
                        || Repository.FOLDERS_OF_DOCS.contains("docs/" + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "http", "report", "archive", "certificate", "trust"})
    void partsOfTheLabDoNotKnowEachOther(String part) {
        // Certificates and trust are below: a site has the ones, and whoever asks it needs the other.
        var others = Stream.of("site", "http", "report", "archive")
                .filter(other -> !other.equals(part))
                .map(other -> LAB + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(LAB + "." + part + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(house);
    }

    /** Downloader, PageResult and Outcome are what everybody talks in. */
    @Test
    void theVocabularyKnowsNothing() {
        classes()
                .that()
                .resideInAPackage(LAB)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(LAB, "java..")
                .check(house);
    }

    @Test
    void onlyLessonsKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(LAB + "..")
                .and()
                .resideOutsideOfPackage(LAB + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LAB + ".cli..")
                .check(house);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("(sevenways..)").should().beFreeOfCycles().check(house);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonsPomIsShortBecauseTheRootSaysTheRest(String lesson) {
        assertThat(repository.text(lesson + "/pom.xml").lines()).hasSizeLessThanOrEqualTo(MOST_POM_LINES);
    }

    /** The packages of the classes that were compiled in the lesson's folder. */
    private static String[] packagesOf(String lesson) {
        return house.stream()
                .filter(type -> source(type).contains("/" + lesson + "/target/"))
                .map(JavaClass::getPackageName)
                .distinct()
                .toArray(String[]::new);
    }

    private static String source(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString();
    }
}
