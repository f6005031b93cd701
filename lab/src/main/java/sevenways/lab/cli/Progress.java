package sevenways.lab.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, nothing elsewhere. */
interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /** Starts the display, and with it all threads that it will ever use. */
    static Progress of(int pages, boolean onTerminal) {
        return onTerminal ? new Bar(pages) : new None();
    }

    /** On the standard error stream, so that what is printed stays free of it. */
    final class Bar implements Progress {
        /** Given, not asked for: JLine, once asked for the terminal's width, gives Ctrl-C back its default effect. */
        private static final int WIDTH = 79;

        private final ProgressBar bar;

        private Bar(int pages) {
            bar = new ProgressBarBuilder()
                    .setTaskName("pages")
                    .setInitialMax(pages)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** No display. */
    final class None implements Progress {
        @Override
        public void step() {
            // Nobody watches.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
