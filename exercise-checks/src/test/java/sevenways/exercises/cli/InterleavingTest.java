package sevenways.exercises.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterleavingTest {

    /** As Lincheck 3.7 prints it, but for the detailed trace, of which this is the beginning. */
    static final String LINCHECK = """
            = Invalid execution results =
            | ----------------------------- |
            |   Thread 1    |   Thread 2    |
            | ----------------------------- |
            | count(): void | count(): void |
            | ----------------------------- |
            | total(): 1    |               |
            | ----------------------------- |

            ---
            All operations above the horizontal line | ----- | happen before those below the line
            ---

            The following interleaving leads to the error:
            | ---------------------------------------------------------------------------------------------- |
            |  Thread 1  |                                     Thread 2                                      |
            | ---------------------------------------------------------------------------------------------- |
            |            | count()                                                                           |
            |            |   hits.getOrDefault("kettle", 0): 0                                               |
            |            |   hits.put("kettle", 1): 1                                                        |
            |            |       switch                                                                      |
            | count()    |                                                                                   |
            |            |       table ➜ Array<Node>#1                                                       |
            |            |       loop(1 iterations) at ConcurrentHashMap.putVal(ConcurrentHashMap.java:1028) |
            |            |   result: void                                                                    |
            | ---------------------------------------------------------------------------------------------- |
            | total(): 1 |                                                                                   |
            | ---------------------------------------------------------------------------------------------- |

            Detailed trace:
            | --------------------------------------------- |
            |    Thread 1   |           Thread 2            |
            | --------------------------------------------- |
            """;

    @Test
    void aLineAStepAndAColumnAThread() {
        assertThat(Interleaving.of(LINCHECK, 78))
                .containsExactly(
                        "Thread 1    | Thread 2",
                        "            | count()",
                        "            |   hits.getOrDefault(\"kettle\", 0): 0",
                        "            |   hits.put(\"kettle\", 1): 1",
                        "            |       switch",
                        "count()     |",
                        "            |       table -> Array<Node>#1",
                        "            |       loop(1 iterations) at ConcurrentHashMap.putVal(Concurrent~",
                        "            |   result: void",
                        "total(): 1  |");
    }

    @Test
    void columnsShareANarrowScreen() {
        assertThat(Interleaving.of(LINCHECK, 30)).contains("count()     |").allMatch(line -> line.length() <= 30);
    }

    @Test
    void whatIsNoTableIsShownAsItIs() {
        assertThat(Interleaving.of("one\ntwo", 78)).containsExactly("one", "two");
        assertThat(Interleaving.of("", 78)).isEmpty();
    }
}
