package sevenways.lab.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.util.BufferUtil;
import sevenways.lab.Outcome;

/** Turns the bytes of one answer into a verdict, by Jetty's incremental parser and, for the title, jsoup. */
final class ResponseReader implements HttpParser.ResponseHandler {

    /** What the answer says about the page. */
    record Verdict(Outcome outcome, Integer status, String title, String detail) {}

    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 8 * 1024 * 1024;

    /** RFC 9110, section 15.2 allows any number of interim answers; nobody sends more than a few. */
    private static final int MAX_INTERIM = 10;

    /** RFC 9112 leaves these to a recipient: folded lines (5.2), equal lengths repeated (6.3), LF alone (2.2). */
    private static final HttpCompliance COMPLIANCE = HttpCompliance.RFC9110.with(
            "LESSON",
            Violation.MULTILINE_FIELD_VALUE,
            Violation.MULTIPLE_CONTENT_LENGTHS,
            Violation.LF_HEADER_TERMINATION,
            Violation.LF_CHUNK_TERMINATION);

    private final HttpParser parser = new HttpParser(this, MAX_HEAD, COMPLIANCE);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private int interimAnswers;
    private String contentType;
    private Verdict verdict;

    void read(ByteBuffer input) {
        while (verdict == null && input.hasRemaining()) {
            parse(input);
            if (parser.isComplete() && verdict == null) {
                // An interim answer is over; the one that counts is still to come.
                parser.reset();
                status = 0;
            }
        }
    }

    /** Told by what is still missing. Left to itself, the parser would forgive chunks without their last line end. */
    void endOfInput() {
        if (parser.isState(HttpParser.State.EOF_CONTENT)) {
            parser.atEOF();
            parse(BufferUtil.EMPTY_BUFFER);
        } else if (parser.isStart()) {
            fail(Outcome.EMPTY, "closed after an interim answer");
        } else if (status == 0) {
            fail(Outcome.PROTOCOL, "closed within the status line");
        } else {
            fail(Outcome.TRUNCATED, "closed before the answer was complete");
        }
    }

    private void parse(ByteBuffer input) {
        try {
            parser.parseNext(input);
        } catch (AssertionError e) {
            // With -ea, Jetty asserts that what it reports is an error status; of a bad answer it reports the answer's.
            malformed("a malformed head");
        }
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    @Override
    public void startResponse(HttpVersion version, int status, String reason) {
        this.status = status;
        contentType = null;
    }

    @Override
    public void parsedHeader(HttpField field) {
        if (field.getHeader() == HttpHeader.CONTENT_TYPE) {
            contentType = field.getValue();
        }
    }

    @Override
    public boolean headerComplete() {
        if (parser.getContentLength() > MAX_BODY) {
            fail(Outcome.TOO_LARGE, parser.getContentLength() + " bytes announced, " + MAX_BODY + " allowed");
        }
        return verdict != null;
    }

    @Override
    public boolean content(ByteBuffer part) {
        if (body.size() + part.remaining() > MAX_BODY) {
            fail(Outcome.TOO_LARGE, "the body exceeds " + MAX_BODY + " bytes");
            return true;
        }
        try {
            BufferUtil.writeTo(part, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    @Override
    public boolean contentComplete() {
        return false;
    }

    @Override
    public boolean messageComplete() {
        if (HttpStatus.isInformational(status)) {
            interimAnswers++;
            if (interimAnswers > MAX_INTERIM) {
                fail(Outcome.PROTOCOL, "more than " + MAX_INTERIM + " interim answers");
            }
        } else if (HttpStatus.isSuccess(status) && !HttpStatus.hasNoBody(status)) {
            conclude(new Verdict(Outcome.OK, status, title(), null));
        } else {
            conclude(new Verdict(Outcome.HTTP_STATUS, status, title(), "the server answered " + status));
        }
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
        conclude(new Verdict(outcome, status == 0 ? null : status, null, detail));
    }

    private void conclude(Verdict reached) {
        if (verdict == null) {
            verdict = reached;
        }
    }

    private String title() {
        return Title.of(body.toByteArray(), contentType);
    }
}
