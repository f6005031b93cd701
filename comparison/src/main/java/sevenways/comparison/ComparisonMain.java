package sevenways.comparison;

import picocli.CommandLine;
import sevenways.lab.cli.CommandLines;
import sevenways.lab.cli.Interruption;

/** All lessons side by side: the same pages of one site, and a JVM for each lesson. */
public final class ComparisonMain {

    private ComparisonMain() {}

    public static void main(String[] args) {
        Interruption.exitWith(() -> commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return CommandLines.of("comparison", new ComparisonCommand());
    }
}
