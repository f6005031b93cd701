package sevenways.e01.retry;

import java.time.Duration;
import sevenways.lab.Verdict;

/** A page that can be asked for again and again. */
public interface Page {

    /** One attempt, which takes no longer than it is given. */
    Verdict load(Duration timeout);
}
