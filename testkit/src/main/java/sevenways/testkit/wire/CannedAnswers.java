package sevenways.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bytes of answers, good ones and parts of them. */
public final class CannedAnswers {

    /** The title of every page that has nothing wrong with its own. */
    public static final String TITLE = "Tea 茶";

    public static final String BODY = "<title>" + TITLE + "</title>";

    /** A whole page with its length: nothing to wait for after it. */
    public static final String GOOD = withLength(BODY);

    private CannedAnswers() {}

    /** A head with these fields and the blank line. */
    public static String head(String... fields) {
        return head(200, fields);
    }

    public static String head(int status, String... fields) {
        return Stream.of(fields)
                .map(field -> field + "\r\n")
                .collect(Collectors.joining("", "HTTP/1.1 " + status + " Whatever\r\n", "\r\n"));
    }

    /** Whatever the fields say, the length is that of the body. */
    public static String withLength(String body, String... fields) {
        var length = "Content-Length: " + body.getBytes(UTF_8).length;
        return head(Stream.concat(Stream.of(fields), Stream.of(length)).toArray(String[]::new)) + body;
    }

    /** A chunk. */
    public static String chunk(String data) {
        return Integer.toHexString(data.getBytes(UTF_8).length) + "\r\n" + data + "\r\n";
    }

    public static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
