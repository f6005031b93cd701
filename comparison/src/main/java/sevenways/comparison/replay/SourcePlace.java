package sevenways.comparison.replay;

/**
 * A place in the sources. Its components are the fields of the JSON.
 *
 * @param file as the repository's folder knows it
 * @param region of its lines that are marked so
 * @param page where a reader can open it; null if there is no such page
 */
public record SourcePlace(String file, String region, String page) {

    SourcePlace(String file, String region) {
        this(file, region, null);
    }

    /** The same, to be opened there. */
    public SourcePlace shownBy(String page) {
        return new SourcePlace(file, region, page);
    }
}
