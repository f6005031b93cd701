package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.util.BufferUtil;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** Turns the bytes of one answer into its meaning, by Jetty's incremental parser and, for the title, jsoup. */
final class ResponseReader implements HttpParser.ResponseHandler {

    private static final int MAX_HEAD = 64 * 1024;

    /** RFC 9110, section 15.2 allows any number of interim answers; nobody sends more than a few. */
    private static final int MAX_INTERIM = 10;

    /** RFC 9112 leaves these to a recipient: equal lengths repeated (6.3), LF alone (2.2). */
    private static final HttpCompliance COMPLIANCE = HttpCompliance.RFC9110.with(
            "LESSON",
            Violation.MULTIPLE_CONTENT_LENGTHS,
            Violation.LF_HEADER_TERMINATION,
            Violation.LF_CHUNK_TERMINATION);

    /** RFC 9110, section 8.4.1.3: two names of one coding. */
    private static final Set<List<String>> GZIP = Set.of(List.of("gzip"), List.of("x-gzip"));

    private final HttpParser parser = new HttpParser(this, MAX_HEAD, COMPLIANCE);
    private final FieldLines fieldLines = new FieldLines(MAX_HEAD);
    private final Body body = new Body();
    private Head head;
    private Integer status;
    private Gunzip gunzip;
    private long sent;
    private int interimAnswers;
    private boolean isComplete;
    private HopEnd end;

    void read(ByteBuffer input) {
        while (end == null && input.hasRemaining()) {
            if (isInFields()) {
                fieldLines.next(input).ifPresent(this::parseField);
            } else if (parser.inContentState()) {
                parse(input);
            } else {
                parseOneByte(input);
            }
        }
    }

    /**
     * Told by what is still missing. Left to itself, the parser would forgive chunks without their last line end.
     *
     * @param isMeant false if an attacker may have cut the connection, where only its end is the answer's
     */
    void endOfInput(boolean isMeant) {
        if (isInFields()) {
            parse(fieldLines.rest());
        }
        if (parser.isState(HttpParser.State.EOF_CONTENT) && isMeant) {
            parser.atEOF();
            parse(BufferUtil.EMPTY_BUFFER);
        } else if (parser.isStart()) {
            fail(Outcome.EMPTY, interimAnswers > 0 ? "closed after an interim answer" : "closed before an answer");
        } else if (head == null) {
            fail(Outcome.PROTOCOL, "closed within the status line");
        } else {
            fail(Outcome.TRUNCATED, "closed before the answer was complete");
        }
    }

    private boolean isInFields() {
        return parser.isState(HttpParser.State.HEADER) || parser.isState(HttpParser.State.TRAILER);
    }

    private void parseField(ByteBuffer line) {
        FieldLines.withoutLists(line).takeWhile(_ -> end == null).forEach(this::parse);
    }

    /** Of a status line the parser makes the same in any split only so: it looks ahead there, too. */
    private void parseOneByte(ByteBuffer input) {
        var next = input.get();
        parse(ByteBuffer.wrap(new byte[] {mayBeginReason(next) ? (byte) '?' : next}));
    }

    /** RFC 9112, section 4: these, too, may begin the reason, which nobody reads. The parser refuses them. */
    private boolean mayBeginReason(byte next) {
        return parser.isState(HttpParser.State.SPACE2) && (next < 0 || next == '\t');
    }

    private void parse(ByteBuffer input) {
        try {
            parser.parseNext(input);
        } catch (AssertionError e) {
            // With -ea, Jetty asserts that what it reports is an error status; of a bad answer it reports the answer's.
            malformed("a malformed head");
        }
        if (isComplete) {
            isComplete = false;
            judge();
        }
    }

    /** Not called from within the parser, which would take our defects for the server's. */
    private void judge() {
        if (head.status() == HttpStatus.SWITCHING_PROTOCOLS_101) {
            fail(Outcome.PROTOCOL, "a switch to another protocol, which was not asked for");
        } else if (head.isInterim()) {
            awaitAnswerAfterInterim();
        } else if (gunzip != null && !gunzip.isWhole()) {
            incompleteCoding();
        } else if (HttpStatus.isSuccess(status) && !HttpStatus.hasNoBody(status)) {
            conclude(Outcome.OK, null);
        } else {
            conclude(Outcome.HTTP_STATUS, "the server answered " + status);
        }
    }

    private void awaitAnswerAfterInterim() {
        interimAnswers++;
        if (interimAnswers > MAX_INTERIM) {
            fail(Outcome.PROTOCOL, "more than " + MAX_INTERIM + " interim answers");
        }
        parser.reset();
        head = null;
    }

    /** If the connection's end is the body's, nothing but the coding tells that the body was cut. */
    private void incompleteCoding() {
        if (parser.isAtEOF()) {
            fail(Outcome.TRUNCATED, "closed before the coded body was complete");
        } else {
            fail(Outcome.PROTOCOL, "the coded body ends too soon");
        }
    }

    /** What the answer means; empty if that is not known yet. */
    Optional<HopEnd> end() {
        return Optional.ofNullable(end);
    }

    /** That of a well-formed head that has arrived whole and is none of an interim answer; else null. */
    Integer status() {
        return status;
    }

    @Override
    public void startResponse(HttpVersion version, int status, String reason) {
        head = new Head(version, status);
    }

    @Override
    public void parsedHeader(HttpField field) {
        head.add(field);
    }

    @Override
    public boolean headerComplete() {
        head.flaw().ifPresent(flaw -> fail(Outcome.PROTOCOL, flaw));
        if (end == null && !head.isInterim()) {
            status = head.status();
            // At once, because nobody reads the body of a redirect.
            head.location().ifPresent(location -> conclude(new HopEnd.Redirected(status, location)));
        }
        if (head.hasBody() && parser.getContentLength() > Body.MAX) {
            fail(Outcome.TOO_LARGE, parser.getContentLength() + " bytes announced, " + Body.MAX + " allowed");
        }
        return end != null;
    }

    @Override
    public boolean content(ByteBuffer part) {
        sent += part.remaining();
        try {
            if (sent > Body.MAX || !add(part)) {
                fail(Outcome.TOO_LARGE, "the body exceeds " + Body.MAX + " bytes");
            }
        } catch (ZipException e) {
            fail(Outcome.PROTOCOL, "the body cannot be decoded: " + e.getMessage());
        }
        return end != null;
    }

    private boolean add(ByteBuffer part) throws ZipException {
        if (head.codings().isEmpty()) {
            return body.add(part);
        }
        if (!GZIP.contains(head.codings())) {
            throw new ZipException("coded as " + String.join(", ", head.codings()) + ", which was not asked for");
        }
        if (gunzip == null) {
            gunzip = new Gunzip(body);
        }
        return gunzip.add(part);
    }

    /** True where trailers follow: they are parsed line by line, like headers. */
    @Override
    public boolean contentComplete() {
        return parser.isState(HttpParser.State.TRAILER);
    }

    @Override
    public boolean messageComplete() {
        isComplete = true;
        return true;
    }

    /** No end of input is ever told to the parser before the body's: this is how it reports a malformed chunk. */
    @Override
    public void earlyEOF() {
        malformed("a malformed chunk");
    }

    @Override
    public void badMessage(HttpException failure) {
        malformed(failure.getReason());
    }

    private void malformed(String detail) {
        if (parser.getHeaderLength() > MAX_HEAD) {
            fail(Outcome.TOO_LARGE, "the head exceeds " + MAX_HEAD + " bytes");
        } else {
            fail(Outcome.PROTOCOL, detail);
        }
    }

    private void fail(Outcome outcome, String detail) {
        conclude(new Verdict(outcome, status, null, detail));
    }

    private void conclude(Verdict verdict) {
        conclude(new HopEnd.Judged(verdict));
    }

    private void conclude(HopEnd reached) {
        if (end == null) {
            end = reached;
        }
    }

    /** Where all of the answer has arrived, and so perhaps a title. */
    private void conclude(Outcome outcome, String detail) {
        var title = Title.of(body, head.type());
        var details =
                Stream.of(detail, title.reservation()).filter(Objects::nonNull).collect(Collectors.joining("; "));
        conclude(new Verdict(outcome, status, title.text(), details.isEmpty() ? null : details));
    }

    /** Gives back what the garbage collector does not see: the memory of the decoder. */
    void close() {
        if (gunzip != null) {
            gunzip.destroy();
        }
    }
}
