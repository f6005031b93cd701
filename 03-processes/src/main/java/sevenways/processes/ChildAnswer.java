package sevenways.processes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sevenways.lab.Arrival;
import sevenways.lab.Milestones;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Redirected;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/**
 * What a child answers: what became of this page, and nothing about when, because its clock is not the parent's.
 *
 * @param span from zero to its length; its work is null if nobody is left to tell
 * @param hops counted back from the end of the load: the start of each is not above zero
 */
record ChildAnswer(URI page, Arrival arrival, Verdict verdict, Span span, List<Redirected> hops) {

    private static final int FIELDS = 9;

    /** The numbers of one field: the length of the span, and the milestones in it. */
    private static final int TIMES = 5;

    private static final int SHORT = 40;

    static ChildAnswer of(PageResult result) {
        var span = result.span();
        return new ChildAnswer(
                result.url(),
                result.arrival(),
                result.verdict(),
                new Span(0, span.end() - span.start(), span.work(), span.milestones()),
                shifted(result.hops(), -span.end()));
    }

    /** The span of a load that ended then, by another clock, and that began earlier for whoever asked. */
    Span within(long start, long end) {
        return new Span(start, end, span.work(), span.milestones().countedFromBefore(end - start - span.end()));
    }

    /** The hops of a load that ended then, by another clock. */
    List<Redirected> hopsBefore(long end) {
        return shifted(hops, end);
    }

    private static List<Redirected> shifted(List<Redirected> hops, long nanos) {
        return hops.stream()
                .map(hop -> new Redirected(hop.url(), hop.start() + nanos))
                .toList();
    }

    String line() {
        var known = Stream.of(
                page.toString(),
                verdict.outcome().name(),
                text(verdict.status()),
                verdict.title(),
                verdict.detail(),
                text(span.work()),
                arrival.finalUrl().toString(),
                text(arrival.redirects()),
                times());
        var ofHops = hops.stream().flatMap(hop -> Stream.of(hop.url().toString(), text(hop.start())));
        return Line.of(Stream.concat(known, ofHops).toArray(String[]::new));
    }

    /** @throws IOException if the line is no answer, or the answer to another question */
    static ChildAnswer parse(String line, URI asked) throws IOException {
        try {
            var fields = Line.fields(line);
            if (fields.size() >= FIELDS
                    && fields.size() % 2 == FIELDS % 2
                    && asked.toString().equals(fields.get(0))) {
                var outcome = Outcome.valueOf(known(fields.get(1)));
                var status = fields.get(2) == null ? null : Integer.valueOf(fields.get(2));
                var work = fields.get(5) == null ? null : Duration.parse(fields.get(5));
                var verdict = new Verdict(outcome, status, fields.get(3), fields.get(4));
                var arrival = new Arrival(URI.create(known(fields.get(6))), Integer.parseInt(known(fields.get(7))));
                var span = span(known(fields.get(8)), work);
                return new ChildAnswer(asked, arrival, verdict, span, hops(fields.subList(FIELDS, fields.size())));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // No answer either: falls through to the sentence for all that is none.
        }
        throw new IOException(
                "its process said '" + line.substring(0, Math.min(SHORT, line.length())) + "', which is no answer");
    }

    private String times() {
        var milestones = span.milestones();
        return LongStream.of(
                        span.end(),
                        milestones.connected(),
                        milestones.sent(),
                        milestones.firstByte(),
                        milestones.lastByte())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    private static Span span(String times, Duration work) {
        var numbers = Stream.of(times.split(" ")).mapToLong(Long::parseLong).toArray();
        if (numbers.length != TIMES) {
            throw new IllegalArgumentException("a time is missing");
        }
        return new Span(0, numbers[0], work, new Milestones(numbers[1], numbers[2], numbers[3], numbers[4]));
    }

    private static List<Redirected> hops(List<String> pairs) {
        return IntStream.range(0, pairs.size() / 2)
                .mapToObj(index -> new Redirected(
                        URI.create(known(pairs.get(2 * index))), Long.parseLong(known(pairs.get(2 * index + 1)))))
                .toList();
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
