package sevenways.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BinaryOperator;

/**
 * What a process has used since it began.
 *
 * @param cpuMillis user and system time; null where the system does not tell
 * @param peakRssKiB the high-water mark of resident memory (proc(5), VmHWM); null on other systems than Linux, and of a
 *     process that has ended
 */
public record ProcessUse(Long cpuMillis, Long peakRssKiB) {

    /** Nothing at all. */
    public static final ProcessUse NONE = new ProcessUse(0L, 0L);

    /** Asks the system. */
    public static ProcessUse of(ProcessHandle process) {
        var cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(null);
        return new ProcessUse(cpu, peakRssKiB(process.pid()));
    }

    /** What two processes that lived at the same time have used together; unknown, if it is unknown of either. */
    public ProcessUse plus(ProcessUse other) {
        return new ProcessUse(
                both(cpuMillis, other.cpuMillis, Long::sum), both(peakRssKiB, other.peakRssKiB, Long::sum));
    }

    /** What two processes of which one came after the other have used: their memory never adds up. */
    public ProcessUse followedBy(ProcessUse other) {
        return new ProcessUse(
                both(cpuMillis, other.cpuMillis, Long::sum), both(peakRssKiB, other.peakRssKiB, Math::max));
    }

    private static Long both(Long a, Long b, BinaryOperator<Long> operator) {
        return a == null || b == null ? null : operator.apply(a, b);
    }

    private static Long peakRssKiB(long pid) {
        return peakRssKiB(Path.of("/proc/" + pid + "/status"));
    }

    /** Null also if the process is gone before all of this file is read: then the system calls it unreadable. */
    static Long peakRssKiB(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
