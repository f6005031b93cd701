package sevenways.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.http.PageAddress;

class UserInfoTest {

    @ParameterizedTest
    @CsvSource({
        "http://me:secret@a/b?c=d#e, http://a/b?c=d#e",
        "http://me:secret@a:8080, http://a:8080",
        "http://secret@[::1]/, http://[::1]/",
        "http://me:sec@ret@a/, http://a/",
        "http://me:secret@my_host/, http://my_host/",
        "ftp://me:secret@a/, ftp://a/",
        "http:me:secret@a/, http:a/",
        "http:/me:secret@a/, http:/a/",
        "http:///me:secret@a/, http:///a/",
        "'http:\\\\me:secret@a/', 'http:\\\\a/'",
        "me:secret@a/b, me:a/b",
        "10.0.0.1:secret@a/b, a/b",
        "http://me:sec ret@a/, http://a/",
        "http://me:secret@, http://@",
        "http://me:secret@/b, http://@/b"
    })
    void isRemovedFromWhateverAUserTypes(String typed, String expected) {
        assertThat(UserInfo.removedFromAddress(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a/@b", "http://a/b?c=d@e", "http://a#b@c", "http://@a/", "urn:isbn:1", "a b", ""})
    void whatIsNoneStays(String typed) {
        assertThat(UserInfo.removedFromAddress(typed)).isEqualTo(typed);
    }

    /** What no {@link URI} can hold arrives in this form, see {@link PageAddress#parse}. */
    @ParameterizedTest
    @CsvSource({
        "http://me:sec ret@a b/, http%3A//a%20b/",
        "' http://me:secret@a/', %20http%3A//a/",
        "http://me:secret@[bad, http%3A//%5Bbad",
        "http://a b/@c, http%3A//a%20b/%40c"
    })
    void isRemovedFromWhatIsNoAddress(String typed, URI expected) {
        assertThat(UserInfo.removedFrom(PageAddress.parse(typed))).isEqualTo(expected);
    }

    @Test
    void isRemovedFromATextThatQuotesAddresses() {
        assertThat(UserInfo.removedFromText("'http://me:secret@a/' and ftp://you:secret@b/@c, by x@y"))
                .isEqualTo("'http://a/' and ftp://b/@c, by x@y");
    }

    /** Nothing that can be an address becomes something that cannot: that would end a report. */
    @Test
    void whatIsLeftOfAnAddressIsOne() {
        var random = new Random(11);
        for (var i = 0; i < 100_000; i++) {
            var text = random.ints(random.nextInt(12), 0, 10)
                    .mapToObj(index -> "ab@:/?#[]1".substring(index, index + 1))
                    .collect(Collectors.joining("", "x:", ""));
            try {
                UserInfo.removedFrom(new URI(text));
            } catch (URISyntaxException e) {
                // It was none.
            }
        }
    }
}
