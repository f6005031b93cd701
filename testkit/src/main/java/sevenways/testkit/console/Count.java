package sevenways.testkit.console;

/** How many tests ended in which way. */
final class Count {

    int passed;
    int failed;
    int skipped;

    void add(Count other) {
        passed += other.passed;
        failed += other.failed;
        skipped += other.skipped;
    }

    boolean isEmpty() {
        return passed + failed + skipped == 0;
    }

    /** In the form that scripts look for behind a test run. */
    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped");
    }
}
