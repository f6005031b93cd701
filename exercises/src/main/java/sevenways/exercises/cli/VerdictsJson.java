package sevenways.exercises.cli;

import java.util.List;
import sevenways.exercises.catalog.Project;

/** Verdicts for editors and graders; exercises/README.md says what each field means. What is unknown is null. */
record VerdictsJson(int schema, List<Verdict> verdicts) {

    private static final int SCHEMA = 1;

    record Verdict(
            String exercise,
            boolean solved,
            String kind,
            String proof,
            String expected,
            String got,
            String means,
            String read,
            String file,
            Integer line,
            List<String> changedGivenFiles,
            String interleaving,
            String output,
            long outputCutBytes) {}

    static VerdictsJson of(Project project, List<Checked> all) {
        return new VerdictsJson(
                SCHEMA, all.stream().map(checked -> verdict(project, checked)).toList());
    }

    private static Verdict verdict(Project project, Checked checked) {
        var verdict = checked.verdict();
        var line = verdict.line();
        return new Verdict(
                checked.exercise().id(),
                verdict.isSolved(),
                verdict.kind().name(),
                orNull(verdict.proof()),
                orNull(verdict.expected()),
                orNull(verdict.got()),
                orNull(verdict.means()),
                checked.exercise().sections().getFirst(),
                project.shown(checked.file()),
                line.isEmpty() ? null : Integer.valueOf(line.substring(line.lastIndexOf(':') + 1)),
                checked.changedGiven(),
                orNull(verdict.trace()),
                verdict.output().text(),
                verdict.output().cutBytes());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
