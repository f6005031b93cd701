package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Content-Type headers of an answer say. */
class MimeTypeTest {

    /** The first seven are the examples of the Fetch Standard. */
    static Stream<Arguments> headers() {
        return Stream.of(
                types("another type", "text/html", null, "text/plain;charset=gbk, text/html"),
                types("the same type in one line", "text/html", "gbk", "text/html;charset=gbk;a=b, text/html;x=y"),
                types("the same type in two lines", "text/html", "gbk", "text/html;charset=gbk;a=b", "text/html;x=y"),
                types("another between them", "text/html", null, "text/html;charset=gbk", "x/x", "text/html;x=y"),
                types("behind it no type", "text/html", null, "text/html", "cannot-parse"),
                types("behind it any type", "text/html", null, "text/html", "*/*"),
                types("behind it nothing", "text/html", null, "text/html", ""),
                types("no type before it", "text/html", "a", "cannot-parse", "text/html;charset=a"),
                types("any type between them", "text/html", "a", "text/html;charset=a", "*/*;charset=b", "text/html"),
                types("another charset", "text/html", "b", "text/html;charset=a", "text/html;charset=b"),
                types(
                        "of three the first",
                        "text/html",
                        "a",
                        "text/html;charset=a",
                        "text/html;charset=b",
                        "text/html"),
                types("a comma in quotes", "text/html", "a", "text/html;x=\",text/plain\";charset=a"),
                types(
                        "a comma in quotes that are not closed",
                        "text/html",
                        null,
                        "text/html;x=\",text/plain;charset=a"),
                types("a backslash before a quote", "text/html", "a", "text/html;x=\"\\\",\";charset=a"),
                types("a backslash in the value", "text/html", "a\"b", "text/html;charset=\"a\\\"b\""),
                types("a backslash at the end", "text/html", "a\\", "text/html;charset=\"a\\"),
                types("none", "", null));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void extracted(String[] headers, String essence, String charset) {
        assertThat(MimeType.extract(Arrays.asList(headers))).isEqualTo(new MimeType(essence, charset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;charset=a",
                "TEXT/HTML;CHARSET=a",
                "text/html \t; charset=a \t",
                "text/html;charset=\"a\"",
                "text/html;charset=\"a",
                "text/html;charset=\"a\"b;charset=c",
                "text/html;charset;charset=a",
                "text/html;charset=;charset=a",
                "text/html;charset =b;charset=a",
                "text/html;;;=;charset=a;charset=b",
                "text/html;x=\"charset=b;\";charset=a"
            })
    void charset(String header) {
        assertThat(MimeType.extract(List.of(header))).isEqualTo(new MimeType("text/html", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text/",
                "/html",
                "text /html",
                "te\u00E4xt/html",
                "text/html/x",
                "text/ html",
                ";charset=a"
            })
    void noType(String header) {
        assertThat(MimeType.extract(List.of(header))).isEqualTo(MimeType.UNKNOWN);
    }

    private static Arguments types(String name, String essence, String charset, String... headers) {
        return argumentSet(name, headers, essence, charset);
    }
}
