package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of the fuzzer, judged. */
class CorpusTest {

    static List<Corpus.Entry> entries() {
        return Corpus.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void outcome(Corpus.Entry entry) {
        assertThat(Delivery.whole(entry.answer()).outcome()).isEqualTo(entry.outcome());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sameResultInPartsOfAnySize(Corpus.Entry entry) {
        for (var size = 1; size < entry.answer().length; size++) {
            Delivery.assertSame(Delivery.inParts(entry.answer(), size), Delivery.whole(entry.answer()));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sameResultSplitAnywhere(Corpus.Entry entry) {
        for (var position = 1; position < entry.answer().length; position++) {
            Delivery.assertSame(Delivery.splitAt(entry.answer(), position), Delivery.whole(entry.answer()));
        }
    }

    /** So that what the fuzzer prints can be put into the file as it is. */
    @Test
    void lineOfAnAnswerIsReadAsTheSameAnswer() {
        for (var entry : entries()) {
            var text = Corpus.line(entry.outcome(), entry.answer()).split(" ", 2)[1];

            assertThat(Delivery.bytes(text.translateEscapes())).isEqualTo(entry.answer());
        }
    }
}
