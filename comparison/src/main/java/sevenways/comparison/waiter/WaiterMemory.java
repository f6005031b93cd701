package sevenways.comparison.waiter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.comparison.Entrant;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.CommandLines;
import sevenways.lab.cli.Interruption;
import sevenways.lab.http.Descriptors;
import sevenways.lab.report.Decimal;
import sevenways.lab.report.Printable;

/**
 * The memory of one waiter of each kind, as a table: the share of it that one of many takes, all of which wait for the
 * first byte of a page, in the lesson's own code.
 */
@Command(usageHelpAutoWidth = true, description = "Measures the memory of one waiter.")
final class WaiterMemory implements Callable<Integer> {

    private static final int ALL_MEASURED = 0;
    private static final int SOME_FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--waiters",
            paramLabel = "N",
            description = "How many of each kind wait at once (10000).",
            defaultValue = "10000",
            converter = AtLeastOne.class)
    private int number;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    public static void main(String[] args) {
        Interruption.exitWith(() -> commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return CommandLines.of("WaiterMemory", new WaiterMemory());
    }

    @Override
    public Integer call() {
        requireDescriptors();
        var out = spec.commandLine().getOut();
        out.printf("One of %d waiters, each kind in a JVM of its own; KiB%n%n", number);
        out.println("waiter            lesson      heap   outside of it   stack: reserved   in memory");
        var status = ALL_MEASURED;
        for (var waiter : Waiter.values()) {
            try {
                print(waiter, MeasuredJvm.measure(waiter, number), out);
            } catch (IOException e) {
                spec.commandLine().getErr().println(Printable.sentence(e.getMessage()));
                status = SOME_FAILED;
            } catch (InterruptedException e) {
                spec.commandLine().getErr().println("Interrupted: the " + waiter.title() + " was not measured");
                return SOME_FAILED;
            }
        }
        return status;
    }

    private void requireDescriptors() {
        try {
            Descriptors.requireFor((long) MeasuredJvm.FIRST + number);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(Waiter waiter, Footprint footprint, PrintWriter out) {
        out.printf(
                "%-16s  %6s  %8s  %14s  %16s  %10s%n",
                waiter.title(),
                Entrant.number(waiter.entrant().lesson()),
                decimal(footprint.heap()),
                decimal(footprint.resident()),
                decimal(footprint.stacksReserved()),
                decimal(footprint.stacksResident()));
        out.flush();
    }

    private static String decimal(Double value) {
        // Less than a tenth is the noise of the measurement, on either side of zero.
        return value == null ? "unknown" : Decimal.text(Math.abs(value) < 0.05 ? 0 : value, 1);
    }
}
