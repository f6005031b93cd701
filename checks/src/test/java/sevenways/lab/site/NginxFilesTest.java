package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.SELContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxFilesTest {

    @Test
    void theyGoAwayWithTheContainer() throws Exception {
        Path folder;
        try (var files = NginxFiles.copy("docker/nginx.conf", "docker/slow.js")) {
            folder = files.folder();
            assertThat(files.pages().resolve("tide.html")).isNotEmptyFile();
        }
        assertThat(folder).doesNotExist();
    }

    /** In `docker run --volume`, that is the z of :ro,z. Where there is no SELinux, it means nothing. */
    @Test
    void seLinuxLetsTheContainerReadThem() throws Exception {
        try (var files = NginxFiles.copy("docker/nginx.conf", "docker/slow.js")) {
            assertThat(NginxServer.mounts(files)).extracting(Bind::getSecMode).containsOnly(SELContext.shared);
        }
    }
}
