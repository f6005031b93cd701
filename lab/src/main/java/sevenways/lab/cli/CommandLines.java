package sevenways.lab.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sevenways.lab.report.Printable;

/** How every command line of the course reads numbers, and how it answers one that makes no sense. */
public final class CommandLines {

    private static final int INTERRUPTED = 1;

    private CommandLines() {}

    /** Reads the command line of {@code command}, which is known to its users as {@code name}. */
    public static CommandLine of(String name, Object command) {
        return new CommandLine(command)
                .setCommandName(name)
                .registerConverter(int.class, new WholeNumber())
                .registerConverter(Integer.class, new WholeNumber())
                .setParameterExceptionHandler(CommandLines::explainUsage)
                .setExecutionExceptionHandler(CommandLines::explainFailure);
    }

    private static int explainUsage(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(sentence(e) + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        var sentence = Printable.sentence(e.getMessage());
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return sentence;
        }
        var isCommand = !unmatched.isUnknownOption()
                && !e.getCommandLine().getSubcommands().isEmpty();
        var what = isCommand
                ? "There is no command '%s'"
                        .formatted(Printable.text(unmatched.getUnmatched().getFirst()))
                : sentence;
        return unmatched.getSuggestions().isEmpty()
                ? what
                : "%s; did you mean %s?".formatted(what, String.join(" or ", unmatched.getSuggestions()));
    }

    /** A site or a file that cannot be had is the user's to mend, with a sentence. Anything else is our defect. */
    private static int explainFailure(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (e instanceof InterruptedException) {
            return INTERRUPTED; // by a Ctrl-C: whoever pressed it knows
        }
        if (e instanceof IOException) {
            commandLine.getErr().println(Printable.sentence(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        commandLine.getErr().print(Printable.stackTrace(e));
        commandLine.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
