package sevenways.processes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Verdict;

/**
 * What a child answers: what became of this page, and nothing about when, because its clock is not the parent's.
 *
 * @param work null if nobody is left to tell
 */
record ChildAnswer(URI page, Arrival arrival, Verdict verdict, Duration work) {

    private static final int SHORT = 40;

    static ChildAnswer of(PageResult result) {
        return new ChildAnswer(
                result.url(), result.arrival(), result.verdict(), result.span().work());
    }

    String line() {
        return Line.of(
                page.toString(),
                verdict.outcome().name(),
                text(verdict.status()),
                verdict.title(),
                verdict.detail(),
                text(work),
                arrival.finalUrl().toString(),
                text(arrival.redirects()));
    }

    /** @throws IOException if the line is no answer, or the answer to another question */
    static ChildAnswer parse(String line, URI asked) throws IOException {
        try {
            var fields = Line.fields(line);
            if (fields.size() == 8 && asked.toString().equals(fields.get(0))) {
                var outcome = Outcome.valueOf(known(fields.get(1)));
                var status = fields.get(2) == null ? null : Integer.valueOf(fields.get(2));
                var work = fields.get(5) == null ? null : Duration.parse(fields.get(5));
                var verdict = new Verdict(outcome, status, fields.get(3), fields.get(4));
                var arrival = new Arrival(URI.create(known(fields.get(6))), Integer.parseInt(known(fields.get(7))));
                return new ChildAnswer(asked, arrival, verdict, work);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // No answer either: falls through to the sentence for all that is none.
        }
        throw new IOException(
                "its process said '" + line.substring(0, Math.min(SHORT, line.length())) + "', which is no answer");
    }

    private static String known(String field) {
        if (field == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return field;
    }

    private static String text(Object field) {
        return field == null ? null : field.toString();
    }
}
