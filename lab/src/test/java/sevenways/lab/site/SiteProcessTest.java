package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SiteProcessTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void outlivesTheSignalThatEndsItsLesson() throws Exception {
        var before = children();
        try (var site = SiteProcess.start("embedded")) {
            var process = started(before);

            process.destroy();

            assertThat(SiteLog.read(site.base(), "any").visits()).isEmpty();
            assertThat(process.isAlive()).isTrue();
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        var before = children();
        var site = SiteProcess.start("embedded");
        var process = started(before);

        site.close();

        assertThat(process.isAlive()).isFalse();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SiteLog.read(site.base(), "any"));
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }

    private static ProcessHandle started(List<ProcessHandle> before) {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .findFirst()
                .orElseThrow();
    }
}
