package sevenways.lab.http;

import java.util.stream.Stream;

/** A fault of this program, or of a library, that a page has met: neither its server nor the network is to blame. */
public final class Defect {

    private Defect() {}

    /** In a few words, and where it lies, if the JVM has not left out the stack. */
    public static String described(Throwable defect) {
        return Stream.of(defect.getStackTrace())
                .findFirst()
                .map(frame -> "a defect of this program: " + defect + ", at " + frame)
                .orElse("a defect of this program: " + defect);
    }
}
