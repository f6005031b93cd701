package sevenways.singlethread;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.BlockingReader;

/** Lesson 01: the only thread loads one page after the other, and waits for each. */
public final class SingleThread implements Downloader {

    public static void main(String[] args) {
        LessonMain.run("01-single-thread", new SingleThread(), args);
    }

    // region:loop
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        for (var page : pages) {
            results.accept(BlockingReader.load(page, timeout));
        }
    }
    // endregion:loop
}
