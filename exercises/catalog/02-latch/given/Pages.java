package sevenways.e02.latch;

/** Loads a page, and waits until it is there. */
public interface Pages {

    /** @return the title of the page */
    String load(String page);
}
