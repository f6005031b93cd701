package sevenways.sharing.twosteps;

/** Asks a site for a page, which costs time and somebody else's work. */
public interface Loader {

    String load(String page);
}
