package sevenways.testkit.fault;

import static sevenways.lab.Outcome.TIMEOUT;
import static sevenways.lab.Outcome.UNKNOWN_HOST;
import static sevenways.lab.Outcome.UNSUPPORTED;
import static sevenways.testkit.fault.ExpectedVerdict.is;

import java.util.stream.Stream;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.HangingName;

/** Rows 47 and 48: addresses. */
final class AddressFaults {

    private AddressFaults() {}

    static Stream<Fault> list() {
        return Stream.of(
                address(47, "unknown host", "", UNKNOWN_HOST, "http://nobody.invalid/")
                        .upToTheDriver(),
                address(47, "unknown host", "with an underscore", UNKNOWN_HOST, "http://no_body.invalid/"),
                address(47, "unknown host", "not in ASCII", UNKNOWN_HOST, "http://käse.invalid/"),
                new Fault(47, "unknown host", "a look-up that hangs", is(TIMEOUT), _ -> new HangingName())
                        .upToTheDriver(),
                address(48, "bad URL", "a scheme", UNSUPPORTED, "ftp://127.0.0.1/")
                        .upToTheDriver(),
                address(48, "bad URL", "no host", UNSUPPORTED, "http:///page"),
                address(48, "bad URL", "a space", UNSUPPORTED, "http://127.0.0.1/a b"),
                address(48, "bad URL", "CR LF", UNSUPPORTED, "http://127.0.0.1/a\r\nX: y")
                        .upToTheDriver(),
                address(48, "bad URL", "port 0", UNSUPPORTED, "http://127.0.0.1:0/"),
                address(48, "bad URL", "port 70000", UNSUPPORTED, "http://127.0.0.1:70000/"));
    }

    private static Fault address(int row, String name, String variant, Outcome outcome, String typed) {
        return new Fault(row, name, variant, is(outcome), _ -> Endpoint.at(typed));
    }
}
