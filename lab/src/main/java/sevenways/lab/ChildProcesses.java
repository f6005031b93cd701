package sevenways.lab;

import java.time.Duration;

/**
 * The processes that a lesson started to wait for its pages.
 *
 * @param number how many were started, those that took over from others included
 * @param firstReady how long after the start of the download the first of them could load a page
 * @param allReady how long after it as many as the lesson wanted could
 * @param use what all of them used together; it counts as the lesson's own
 */
public record ChildProcesses(int number, Duration firstReady, Duration allReady, ProcessUse use) {}
