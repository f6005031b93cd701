package sevenways.testkit.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** What is loaded in a soak, and from whom. */
interface SoakPages {

    /** For what is printed. */
    String name();

    /** The program of the server. Its argument is how many requests of a batch it holds until all are there. */
    Class<?> server();

    int requests();

    /** @param printed what the server says first */
    void begin(BufferedReader printed) throws IOException;

    /** Of all pages, how many. */
    int number();

    /** How many are in flight at once; the pages of a batch. */
    int atOnce();

    /** The deadline of each. */
    Duration timeout();

    /** A page of its own for each batch and number; its path begins with its kind. */
    URI page(int batch, int number);

    SoakKind kind(String name);
}
