package sevenways.e03.supervise;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** Starts real ones, from a command line. */
record ProcessLauncher(List<String> command) implements Launcher {

    @Override
    public Child start() throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        return new Child() {

            @Override
            public int awaitExit() throws InterruptedException {
                return process.waitFor();
            }

            @Override
            public void kill() {
                process.destroyForcibly();
            }
        };
    }
}
