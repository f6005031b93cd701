package sevenways.e03.supervise;

import java.io.IOException;

/** Starts children. */
interface Launcher {

    /** @throws IOException if the system could not start one */
    Child start() throws IOException;
}
