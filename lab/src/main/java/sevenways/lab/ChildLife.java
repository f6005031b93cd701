package sevenways.lab;

/**
 * The life of a process that waited for pages.
 *
 * @param worker by what name it stands in the results of its pages
 * @param start when it was started, as {@link System#nanoTime} of its parent
 * @param end when it was gone, by the same clock
 */
public record ChildLife(String worker, long start, long end) {}
