package sevenways.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontPagesTest {

    @Test
    void saysWhatItWillDoInOneSentence() {
        var web = FrontPages.OF_THE_ARTICLE;

        assertThat(web.announcement(web.fewest()))
                .isEqualTo(
                        "Loads pages of the web from 5 hosts (www.baidu.com, www.amazon.com, www.ibm.com,"
                                + " www.python.org, www.microsoft.com), 2 of each, never more than 2 at once from one host: to"
                                + " look at a page as a person does, robots.txt need not be asked, but more would not be polite");
    }

    @Test
    void saysHowManyPagesEachHostIsAskedForIfNotAllAreEqual() {
        var web = new FrontPages(
                "a file",
                List.of(URI.create("http://a/1"), URI.create("http://a/2"), URI.create("https://b.example:444/")));

        assertThat(web.announcement(web.fewest()))
                .startsWith("Loads pages of the web from 2 hosts (4 of a, 2 of b.example)");
        assertThat(web.announcement(1)).startsWith("Loads pages of the web from 2 hosts (1 of a, 0 of b.example)");
    }
}
