package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import sevenways.comparison.replay.ReplayRun;

/** What the page says before anything has begun, and when all is done. */
class ReplayFirstAndLastTest extends ReplayTest {

    private static final int FEW = 5;
    private static final long START = 1_000;

    @Override
    List<ReplayRun> runs() {
        return List.of(ReplaySamples.late(FEW, START), ReplaySamples.silent(PAGES, SILENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 0     | nobody waits          | nobody waits  | 5 queue            | nobody waits
                    en | 0.001 | the only thread waits | 1 thread waits | the thread; 4 queue | the JVM, for the shelf
                    zh | 0     | 没有谁在等              | 没有谁在等      | 5 个在排队           | 没有谁在等
                    zh | 0.001 | 唯一的线程在等           | 1 个线程在等    | 线程在等，4 个在排队    | JVM，替架子上的卡片等
                    """)
    void nobodyWaitsBeforeTheFirstPageBegins(
            String language, String moment, String first, String second, String fourth, String last) {
        replay.open("lanes=01,02,04,07&t=" + moment + "&lang=" + language);

        assertThat(sentences()).containsExactly(first, second, fourth, last);
    }

    @ParameterizedTest
    @CsvSource({"en, nobody waits", "zh, 没有谁在等"})
    void atTheEndNobodyWaits(String language, String sentence) {
        replay.open("t=99&lang=" + language);

        assertThat(sentences()).hasSize(7).containsOnly(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "en, not begun: its turn has not come, not begun: its thread is not started",
        "zh, 未开始：还没轮到它, 未开始：它的线程还没启动"
    })
    void noPageComesBeforeTheFirst(String language, String first, String second) {
        replay.open("lanes=01,02&t=0&p=1&lang=" + language);

        assertThat(sentences()).containsExactly(first, second);
    }

    /** Half a page is none. */
    @ParameterizedTest
    @CsvSource({"en, 05’s run fits 3.5 times: 17 pages.", "zh, '05 能跑 3.5 遍，共 17 个页面。'"})
    void pagesThatFitAreWhole(String language, String sentence) {
        replay.open("t=99&lang=" + language);

        assertThat(replay.text(".caption")).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0.1, Until 0.14 s no lesson can have all the pages that answer: that is how long the slowest of them takes.",
        "en, 99, The end: 01 and 04 were the last.",
        "zh, 0.1, 0.14 秒之前谁也不可能拿到所有会回应的页面：其中最慢的就要这么久。",
        "zh, 99, 结束：最后完成的是 01 和 04。"
    })
    void whereAPageIsSilentTheCaptionKnowsIt(String language, String moment, String sentence) {
        replay.open("run=silent&t=" + moment + "&lang=" + language);

        assertThat(replay.text(".caption").replace('\u00a0', ' ')).isEqualTo(sentence);
    }

    private List<String> sentences() {
        return replay.browser().driver().findElements(By.cssSelector(".lane .who")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
