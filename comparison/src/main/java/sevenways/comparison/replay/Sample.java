package sevenways.comparison.replay;

import java.time.Instant;

/**
 * What a process had at one moment, by its system. Its children are not counted.
 *
 * @param at by the clock of the system
 * @param threads its threads, the JVM's own included
 * @param rssKiB its resident memory
 * @param cpuMillis the CPU time since it began, in steps of ten milliseconds
 */
public record Sample(Instant at, long threads, long rssKiB, long cpuMillis) {}
