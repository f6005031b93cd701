package sevenways.exercises.cli;

import picocli.CommandLine.Command;

/** What there is to do. */
@Command(subcommands = {CheckCommand.class, ProveCommand.class})
public final class ExercisesCommand {}
