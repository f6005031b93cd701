package sevenways.lab.site;

import java.time.Duration;
import java.util.Locale;

/** The five pages of the slow site. docker/nginx.conf holds the same table for nginx. */
public enum SlowPage {
    KETTLE(60),
    BUS(80),
    BREAD(100),
    LETTER(120),
    TIDE(140);

    private final int percentOfMean;

    SlowPage(int percentOfMean) {
        this.percentOfMean = percentOfMean;
    }

    /** The page of a long list of downloads: the five in turn, {@code index} from 0. */
    public static SlowPage inTurn(int index) {
        return values()[index % values().length];
    }

    /** The name in the page's address. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".html";
    }

    /** How long the site holds this page back. */
    public Duration delay(Duration mean) {
        return mean.multipliedBy(percentOfMean).dividedBy(100);
    }
}
