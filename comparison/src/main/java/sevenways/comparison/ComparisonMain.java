package sevenways.comparison;

/** All lessons side by side. */
public final class ComparisonMain {

    private ComparisonMain() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException("not yet");
    }
}
