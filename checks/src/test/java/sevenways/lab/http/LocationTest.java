package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    /** RFC 3986, sections 5.4.1 and 5.4.2: all of them, and of the last one what a strict reader makes. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "g:h, g:h",
                "g, http://a/b/c/g",
                "./g, http://a/b/c/g",
                "g/, http://a/b/c/g/",
                "/g, http://a/g",
                "//g, http://g",
                "?y, http://a/b/c/d;p?y",
                "g?y, http://a/b/c/g?y",
                "'#s', http://a/b/c/d;p?q#s",
                "g#s, http://a/b/c/g#s",
                "g?y#s, http://a/b/c/g?y#s",
                ";x, http://a/b/c/;x",
                "g;x, http://a/b/c/g;x",
                "g;x?y#s, http://a/b/c/g;x?y#s",
                "'', http://a/b/c/d;p?q",
                "., http://a/b/c/",
                "./, http://a/b/c/",
                ".., http://a/b/",
                "../, http://a/b/",
                "../g, http://a/b/g",
                "../.., http://a/",
                "../../, http://a/",
                "../../g, http://a/g",
                "../../../g, http://a/g",
                "../../../../g, http://a/g",
                "/./g, http://a/g",
                "/../g, http://a/g",
                "g., http://a/b/c/g.",
                ".g, http://a/b/c/.g",
                "g.., http://a/b/c/g..",
                "..g, http://a/b/c/..g",
                "./../g, http://a/b/g",
                "./g/., http://a/b/c/g/",
                "g/./h, http://a/b/c/g/h",
                "g/../h, http://a/b/c/h",
                "g;x=1/./y, http://a/b/c/g;x=1/y",
                "g;x=1/../y, http://a/b/c/y",
                "g?y/./x, http://a/b/c/g?y/./x",
                "g?y/../x, http://a/b/c/g?y/../x",
                "g#s/./x, http://a/b/c/g#s/./x",
                "g#s/../x, http://a/b/c/g#s/../x",
                "http:g, http:g"
            })
    void theExamplesOfTheRfc(String reference, String target) {
        assertThat(Location.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(target);
    }

    /** A line end cannot stand in a field; if it did, it could begin no line of the next request. */
    @ParameterizedTest
    @CsvSource({"/a b, /a%20b", "/\u00E4\u00FF, /%E4%FF", "'/a\r\n\0', /a%0D%0A%00", "/\u007F, /%7F"})
    void whatIsNoPrintableAsciiIsEscaped(String field, String escaped) {
        assertThat(Location.escaped(field)).isEqualTo(escaped);
    }
}
