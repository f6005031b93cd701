package sevenways.e02.backpressure;

/** Loads a page, and waits until it is there. */
public interface Pages {

    /**
     * @return the title of the page
     * @throws RuntimeException if it cannot be loaded
     */
    String load(String page);
}
