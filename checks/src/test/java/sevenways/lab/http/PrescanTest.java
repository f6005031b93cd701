package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of the HTML Standard's prescan, one by one. */
class PrescanTest {

    private static final String META = "<meta charset=koi8-r>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                META,
                "<META CHARSET=KOI8-R>",
                "<meta/charset=koi8-r>",
                "<meta x charset = ' koi8-r '/>",
                "<meta charset=koi8-r charset=utf-8>",
                "<meta charset=\"koi8-r\">",
                "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
                "<meta content='charset=koi8-r' http-equiv=content-type>",
                "<meta content='charset charset = \"koi8-r\"' http-equiv=content-type>",
                "<meta content=charset=koi8-r;x http-equiv=content-type>",
                "<meta content=charset=utf-8 charset=koi8-r>",
                "<meta charset=koi8-r content=charset=utf-8 http-equiv=content-type>",
                "<meta =charset=x charset=koi8-r>",
                // Bytes, not elements
                "<script>'" + META + "'</script>",
                "<style>/*" + META + "*/</style>",
                "<title>" + META + "</title>",
                "<textarea>" + META,
                "<svg>" + META,
                "</x a='>'>" + META,
                // A comment, and what only looks like one
                "<!-- " + "<meta charset=utf-8>" + " -->" + META,
                "<!-- > <meta charset=utf-8> -->" + META,
                "<!-->" + META,
                "<!--->" + META,
                "<!x --" + ">" + META,
                "<?x '>" + META,
                "</ '>" + META,
                // Tags
                "<x a=\"<meta charset=utf-8>\">" + META,
                "<x a='" + "<meta charset=utf-8>" + "' b>" + META,
                "<1" + META,
                "<metax charset=utf-8>" + META,
                "<meta charset=no-such>" + META,
                "<meta content=charset=utf-8>" + META,
                "<meta charset>" + META,
                // XML declarations
                "<?xml version='1.0' encoding='koi8-r'?>",
                "<?xml encoding = \"koi8-r\">",
                "<?xmlencoding='koi8-r'>",
                "<?xml encoding='koi8-r'?><p>"
            })
    void found(String page) {
        assertThat(prescan(page)).isEqualTo("KOI8-R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>",
                "<!-- " + META,
                "<!-- " + META + "-->",
                "<x a='" + META,
                "<meta charset=koi8-r",
                "<meta charset=koi8-r x='>",
                "<metacharset=koi8-r>",
                "<meta charset=no-such content=charset=koi8-r http-equiv=content-type>",
                "<meta content='charset=\"koi8-r' http-equiv=content-type>",
                "<meta content='charset=koi8-r\"' http-equiv=content-type>",
                "<meta content='charset koi8-r' http-equiv=content-type>",
                "<meta content=charset=koi8-r http-equiv=refresh http-equiv=content-type>",
                " <?xml encoding='koi8-r'?>",
                "<?xml encoding='koi8 -r'?>",
                "<?xml encoding=koi8-r?>",
                "<?xml encoding='koi8-r",
                "<?xml > encoding='koi8-r'?>",
                "<?XML encoding='koi8-r'?>"
            })
    void notFound(String page) {
        assertThat(prescan(page)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<\0?\0x\0", "<\0?\0x\0m\0l\0 <meta charset=koi8-r>"})
    void beginningInUtf16(String page) {
        assertThat(prescan(page)).isEqualTo("UTF-16LE");
        assertThat(prescan("\0" + page.substring(0, 5))).isEqualTo("UTF-16BE");
    }

    /** Two bytes less would be enough for XML, and are not for HTML. */
    @ParameterizedTest
    @ValueSource(strings = {"<\0?\0", "\0<\0?", "<\0?\0X\0", "<?x"})
    void noBeginningInUtf16(String page) {
        assertThat(prescan(page)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {META, "<meta http-equiv=content-type content=charset=koi8-r>"})
    void endsBehind1024Bytes(String meta) {
        assertThat(prescan(" ".repeat(1024 - meta.length()) + meta)).isEqualTo("KOI8-R");
        assertThat(prescan(" ".repeat(1025 - meta.length()) + meta)).isNull();
    }

    /** A declaration in XML, because nothing else was found, may not go on behind the bytes that were looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"<?xml encoding='koi8-r'?>"})
    void declarationIsLookedForAgainWhereTheBytesEnd(String declaration) {
        assertThat(prescan(declaration + "<!--" + " ".repeat(2000))).isEqualTo("KOI8-R");
    }

    private static String prescan(String page) {
        var body = new Body();
        body.add(ByteBuffer.wrap(page.getBytes(ISO_8859_1)));
        return Prescan.of(body).map(Encoding::name).orElse(null);
    }
}
