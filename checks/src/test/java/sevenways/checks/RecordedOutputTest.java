package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** What is wrong with an output of a chapter is caught, and said with the chapter's line. */
class RecordedOutputTest {

    private static final String STAIRCASE = """
            page          who waits     |0                                       | 200 ms
            kettle.html   main          |========                                |     40 ms  The kettle boils
            bus.html      main          |        ============                    |     60 ms  The bus to Łódź
            tide.html     main          |                    ====================|    100 ms  The tide comes in

            outcomes         3 OK
            elapsed          0.20 s
            peak in flight   1, by the site's log
            """;

    private static final String WALL = """
            page          who waits     |0                                       | 150 ms
            kettle.html   thread-1      |================                        |     60 ms  The kettle boils
            bus.html      thread-2      | ======================                 |     80 ms  The bus to Łódź
            tide.html     thread-3      | =======================================|    140 ms  The tide comes in
            """;

    /** The same program on another day. */
    private static final FreshRun FRESH = new FreshRun("""
            page          who waits     |0                                       | 281 ms
            kettle.html   main          |=================                       |    121 ms  The kettle boils
            bus.html      main          |                 ========               |     62 ms  The bus to Łódź
            tide.html     main          |                         ===============|     98 ms  The tide comes in

            lesson           01-single-thread
            outcomes         3 OK
            elapsed          0.28 s
            peak in flight   1, by the site's log
            """.lines().toList(), 0);

    @Test
    void aRunOfAnotherDayPrintsTheSame() {
        assertThatCode(() -> output("shape=staircase", STAIRCASE).isPrintedBy(FRESH))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherTitleIsCaughtWithItsLine() {
        assertThatPrinted(STAIRCASE.replace("The tide comes", "The tide goes"))
                .withMessageStartingWith("docs/tea.md:5 is not what mvn -pl 01-single-thread prints")
                .withMessageContaining("the program says: tide.html main The tide comes in");
    }

    @Test
    void anotherOutcomeIsCaught() {
        assertThatPrinted(STAIRCASE.replace("3 OK", "2 OK")).withMessageStartingWith("docs/tea.md:7 ");
    }

    @Test
    void anotherPeakIsCaughtUnlessItVaries() {
        var other = STAIRCASE.replace("flight   1", "flight   2");
        assertThatPrinted(other).withMessageStartingWith("docs/tea.md:9 ");
        assertThatCode(() -> output("shape=staircase varies=\"peak in flight\"", other)
                        .isPrintedBy(FRESH))
                .doesNotThrowAnyException();
    }

    @Test
    void rowsInAnotherOrderAreCaught() {
        var lines = STAIRCASE.lines().toList();
        assertThatPrinted(String.join("\n", lines.get(7), lines.get(5))).withMessageStartingWith("docs/tea.md:3 ");
    }

    @Test
    void aStaircaseIsAStaircase() {
        assertThatCode(output("shape=staircase", STAIRCASE)::holdsItsShape).doesNotThrowAnyException();
        assertThatShape("staircase", WALL)
                .withMessageStartingWith(
                        "docs/tea.md:4: in a staircase this bar would begin where the one before it ends");
    }

    @Test
    void aWallIsAWall() {
        assertThatCode(output("shape=wall", WALL)::holdsItsShape).doesNotThrowAnyException();
        assertThatShape("wall", STAIRCASE)
                .withMessageStartingWith("docs/tea.md:4: in a wall all bars begin within a tenth of the limit");
    }

    @Test
    void thereAreNoMoreLanesThanTen() {
        var bar =
                "tide.html     thread-1      |=                                       |    140 ms  The tide comes in\n";
        assertThatCode(output("shape=ten-lanes", bar.repeat(10))::holdsItsShape).doesNotThrowAnyException();
        assertThatShape("ten-lanes", bar.repeat(11)).withMessageContaining("and here are 11");
    }

    @Test
    void whoseBarsHaveGapsHasNoLanes() {
        var bar =
                "tide.html     thread-1      |=                                       |    140 ms  The tide comes in\n";
        var late = bar.replace("|= ", "|    =").replace("     |  ", "  |  ");
        assertThatShape("ten-lanes", bar.repeat(10) + late)
                .withMessageStartingWith("docs/tea.md:12: with ten lanes this bar would begin where another has ended");
    }

    @Test
    void aPictureSaysWhatItShows() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(output("", WALL)::holdsItsShape)
                .withMessageContaining("shape=staircase, wall, ten-lanes");
    }

    private static ThrowableAssertAlternative<AssertionError> assertThatPrinted(String text) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> output("shape=staircase", text).isPrintedBy(FRESH));
    }

    private static ThrowableAssertAlternative<AssertionError> assertThatShape(String shape, String text) {
        return assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(output("shape=" + shape, text)::holdsItsShape);
    }

    private static RecordedOutput output(String attributes, String text) {
        var chapter = Chapter.parse(
                "docs/tea.md",
                "```output command=\"mvn -pl 01-single-thread\" " + attributes + "\n" + text.stripTrailing()
                        + "\n```\n");
        return RecordedOutput.of(chapter).getFirst();
    }
}
