package sevenways.e02.interrupt;

/** Loads pages until it is closed. */
public interface Connection extends AutoCloseable {

    void load(String page);

    @Override
    void close();
}
