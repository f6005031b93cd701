package sevenways.comparison.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where in the sources of a lesson a page is, by how far it has come. Its components are the fields of the JSON, and the
 * states in which {@code pages.js} sees a page.
 *
 * @param fresh where it will be begun
 * @param connect where its connection is waited for
 * @param sends where its request is sent
 * @param read where its answer is waited for
 * @param works where its answer is read
 */
public record LessonPlaces(
        SourcePlace fresh, SourcePlace connect, SourcePlace sends, SourcePlace read, SourcePlace works) {

    /** By the lessons' numbers. */
    private static final Map<String, LessonPlaces> ALL = Map.of(
            "01", byACallThatBlocks(place("01-single-thread", "singlethread/SingleThread", "loop")),
            "02", byACallThatBlocks(place("02-threads", "threads/Threads", "download")),
            "03", byACallThatBlocks(place("03-processes", "processes/Feeder", "feed")),
            "04", byACallThatBlocks(place("04-blocking-coroutine", "blockingcoroutine/BlockingCoroutine", "download")),
            "05", byInterest(),
            "06", onTheShelf(),
            "07", byACallThatBlocks(place("07-virtual-threads", "virtualthreads/VirtualThreads", "download")));

    /** Of all lessons, by their numbers; {@code link} may say of a place where a reader can open it. */
    public static Map<String, LessonPlaces> all(UnaryOperator<SourcePlace> link) {
        return ALL.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, lesson -> lesson.getValue().each(link), (one, _) -> one, TreeMap::new));
    }

    private LessonPlaces each(UnaryOperator<SourcePlace> link) {
        return new LessonPlaces(
                link.apply(fresh), link.apply(connect), link.apply(sends), link.apply(read), link.apply(works));
    }

    /** All these lessons have one reader, and differ in who calls it. */
    private static LessonPlaces byACallThatBlocks(SourcePlace fresh) {
        var connect = place("lab", "lab/http/BlockingReader", "connect");
        var send = place("lab", "lab/http/BlockingReader", "send");
        var receive = place("lab", "lab/http/BlockingReader", "receive");
        return new LessonPlaces(fresh, connect, send, receive, receive);
    }

    /** What is waited for stands in a key: that was written when the step before it had been done. */
    private static LessonPlaces byInterest() {
        var connect = place("05-nio-selector", "nioselector/PageConnection", "connect");
        var send = place("05-nio-selector", "nioselector/PageConnection", "send");
        var receive = place("05-nio-selector", "nioselector/PageConnection", "receive");
        return new LessonPlaces(
                place("05-nio-selector", "nioselector/NioSelector", "download"), connect, send, send, receive);
    }

    private static LessonPlaces onTheShelf() {
        var exchange = place("06-manual-continuations", "manualcontinuations/PageReader", "exchange");
        return new LessonPlaces(
                place("06-manual-continuations", "manualcontinuations/Hub", "run"),
                exchange,
                exchange,
                exchange,
                exchange);
    }

    private static SourcePlace place(String module, String name, String region) {
        return new SourcePlace(module + "/src/main/java/sevenways/" + name + ".java", region);
    }
}
