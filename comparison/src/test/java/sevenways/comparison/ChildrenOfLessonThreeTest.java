package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sevenways.processes.ChildJvm;

class ChildrenOfLessonThreeTest {

    /** Only if the comparison has the same libraries as the lesson, each in the same version. */
    @Test
    void startFromTheArchiveInAComparisonToo() {
        assertThat(ChildJvm.standard().flags())
                .as("the build makes the archive: mvn -pl 03-processes")
                .anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile="));
    }
}
