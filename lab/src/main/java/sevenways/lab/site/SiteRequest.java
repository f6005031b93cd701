package sevenways.lab.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/**
 * What a client asks of the embedded site. A request that is not HTTP has the method and the target {@code ?}.
 *
 * @param range the part of a log that is wanted; null if all of it
 * @param isWhole whether all of it was read; a body is not
 */
record SiteRequest(String method, String target, ByteRange range, boolean isWhole) {

    private static final int MAX_HEAD = 16 * 1024;
    private static final int BUFFER_SIZE = 1024;

    /** Reads one request; null if the client leaves before it is complete. */
    static SiteRequest read(InputStream in) throws IOException {
        var handler = new Handler();
        var parser = new HttpParser(handler, MAX_HEAD);
        var buffer = ByteBuffer.allocate(BUFFER_SIZE);
        while (!handler.isAnswerable) {
            var count = in.read(buffer.array());
            if (count < 0) {
                return null;
            }
            parser.parseNext(buffer.clear().limit(count));
        }
        return new SiteRequest(handler.method, handler.target, handler.range, handler.isWhole);
    }

    private static final class Handler implements HttpParser.RequestHandler {
        private String method = "?";
        private String target = "?";
        private ByteRange range;
        private boolean isAnswerable;
        private boolean isWhole;

        @Override
        public void startRequest(String method, String target, HttpVersion version) {
            this.method = method;
            this.target = target;
        }

        @Override
        public void parsedHeader(HttpField field) {
            if (field.getHeader() == HttpHeader.RANGE && field.getValue() != null) {
                range = ByteRange.parse(field.getValue());
            }
        }

        @Override
        public boolean headerComplete() {
            isAnswerable = true;
            return true;
        }

        @Override
        public void badMessage(HttpException failure) {
            method = "?";
            target = "?";
            isAnswerable = true;
        }

        @Override
        public boolean content(ByteBuffer part) {
            return true;
        }

        @Override
        public boolean contentComplete() {
            return true;
        }

        @Override
        public boolean messageComplete() {
            isWhole = true;
            return true;
        }

        @Override
        public void earlyEOF() {
            // The end of input is seen where it is read.
        }
    }
}
