package sevenways.exercises.given;

import java.io.IOException;

/** Where pages come from, in their own time. */
public interface Site {

    /**
     * Waits until the page is there.
     *
     * @return its title
     * @throws IOException if it does not come
     * @throws InterruptedException if the calling thread is interrupted; then nobody waits for the page any more
     */
    String load(String page) throws IOException, InterruptedException;
}
