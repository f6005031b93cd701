package sevenways.e03.supervise;

/** A real child, and a short life. */
final class ExitsWithSeven {

    private ExitsWithSeven() {}

    public static void main(String[] args) {
        Runtime.getRuntime().halt(7);
    }
}
