package sevenways.lab.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, nothing elsewhere. */
public interface Progress extends AutoCloseable {

    /** One more is done. */
    void step();

    @Override
    void close();

    /**
     * Starts the display, and with it all threads that it will ever use.
     *
     * @param task what is counted, or what goes on
     * @param done how many of {@code all} are done already
     */
    static Progress of(String task, int done, int all) {
        var console = System.console();
        return console != null && console.isTerminal() ? new Bar(task, done, all) : new None();
    }

    /** On the standard error stream, so that what is printed stays free of it. */
    final class Bar implements Progress {
        /** Given, not asked for: JLine, once asked for the terminal's width, gives Ctrl-C back its default effect. */
        private static final int WIDTH = 79;

        private final ProgressBar bar;

        private Bar(String task, int done, int all) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .startsFrom(done, Duration.ZERO)
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
