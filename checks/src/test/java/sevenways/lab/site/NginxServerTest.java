package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NginxServerTest {

    @Test
    void whyItDidNotStartIsToldByAllCauses() {
        var refused = new RuntimeException("Connection refused");
        var late = new RuntimeException("Timed out", refused);

        assertThat(NginxServer.reason(new RuntimeException("Container startup failed", late)))
                .isEqualTo("Container startup failed: Timed out: Connection refused");
    }
}
