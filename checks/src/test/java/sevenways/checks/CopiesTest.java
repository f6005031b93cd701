package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The few things that must be written in more than one place are the same there. */
class CopiesTest {

    private static final String REPOSITORY = "-Dmaven.repo.local=";

    private static final Repository repository = Repository.here();

    static List<String> modulesWithAFolderToWorkIn() {
        return Stream.concat(
                        repository.lessons().stream(),
                        Stream.of("comparison", "sharing", "outlook", "exercises", "book", "checks"))
                .toList();
    }

    /**
     * Copies, because Maven reads one file only, the nearest above the folder where it is called, and includes no other. Where
     * the course has a Maven repository of its own, for a room without a network, each names it as seen from its folder.
     */
    @ParameterizedTest
    @MethodSource("modulesWithAFolderToWorkIn")
    void aModulesMavenConfigIsTheRootsAndSaysWhichModuleItIs(String module) {
        var expected = Stream.concat(
                Stream.of("--file=../pom.xml", "--projects=" + module),
                repository
                        .text(".mvn/maven.config")
                        .lines()
                        .map(option -> option.replace(REPOSITORY, REPOSITORY + "../")));

        assertThat(repository.text(module + "/.mvn/maven.config").lines()).containsExactlyElementsOf(expected.toList());
    }

    /** Maven's own JVM: a build lives for seconds, too. */
    @ParameterizedTest
    @MethodSource("modulesWithAFolderToWorkIn")
    void aModulesJvmConfigIsTheRoots(String module) {
        assertThat(repository.text(module + "/.mvn/jvm.config")).isEqualTo(repository.text(".mvn/jvm.config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"known-answers", "exercise-checks"})
    void anAnswerOfATestIsCheckedByTheSameJvmAsALearners(String module) {
        assertThat(flagsOfTheJvm(module)).hasSize(1).isEqualTo(flagsOfTheJvm("exercises"));
    }

    private static List<String> flagsOfTheJvm(String module) {
        return Pattern.compile("<lesson.jvm>(.+)</lesson.jvm>")
                .matcher(repository.text(module + "/pom.xml"))
                .results()
                .map(flags -> flags.group(1))
                .toList();
    }

    /** Testcontainers takes the version from pom.xml, docker compose from the Dockerfile. */
    @Test
    void thereIsOneVersionOfNginx() {
        assertThat(nginxVersions("pom.xml")).hasSize(1).isEqualTo(nginxVersions("docker/Dockerfile"));
        assertThat(nginxVersions("docker/compose.yaml")).isSubsetOf(nginxVersions("pom.xml"));
    }

    private static List<String> nginxVersions(String file) {
        return Pattern.compile("nginx:\\d[\\w.-]*")
                .matcher(repository.text(file))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
