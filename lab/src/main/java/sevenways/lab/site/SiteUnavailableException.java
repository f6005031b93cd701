package sevenways.lab.site;

import java.io.IOException;

/** This machine lacks what a site needs; the message is a sentence that tells what. */
public final class SiteUnavailableException extends IOException {

    private static final long serialVersionUID = 1;

    SiteUnavailableException(String sentence) {
        super(sentence);
    }
}
