package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.RESET;
import static sevenways.lab.Outcome.TIMEOUT;
import static sevenways.lab.Outcome.TLS;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.wire.CannedAnswers.BODY;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.answerThenFin;
import static sevenways.testkit.wire.Script.answerThenReset;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.Script.clientHello;
import static sevenways.testkit.wire.Script.request;

import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sevenways.lab.certificate.Identity;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/** Row 51: servers that do not prove who they are, do not speak TLS, or break it off. */
final class TlsFaults {

    private static final Identity GOOD_IDENTITY = TestIdentities.GOOD;

    private TlsFaults() {}

    static Stream<Fault> list() {
        return Stream.of(certificates(), handshakes(), answers()).flatMap(faults -> faults);
    }

    private static Stream<Fault> certificates() {
        return Stream.of(
                untrusted("expired", "has expired", TestIdentities::expired).upToTheDriver(),
                untrusted("not yet valid", "is not yet valid", TestIdentities::notYetValid),
                untrusted("of another host", "is for another host", TestIdentities::ofAnotherHost),
                untrusted("of an unknown issuer", "comes from an unknown issuer", TestIdentities::ofAnUnknownIssuer),
                untrusted("self-signed", "is self-signed", TestIdentities::selfSigned),
                untrusted("of a client", "is not one of a server", TestIdentities::forAnotherPurpose));
    }

    /** What a server says or does instead of a handshake. */
    private static Stream<Fault> handshakes() {
        return Stream.of(
                instead("plain HTTP", is(TLS).because("not TLS"), atOnce().send(GOOD)),
                instead("a record of no version", is(TLS).because("not TLS"), hex("16 05 01")),
                instead("a record too large", is(TLS).because("not TLS"), hex("16 03 03 48 01")),
                instead(
                                "a FIN",
                                is(TLS).because("closed in the handshake"),
                                clientHello().fin())
                        .upToTheDriver(),
                instead(
                        "a cut record",
                        is(TLS).because("closed in the handshake"),
                        hex("16 03 03 00 7A 02").fin()),
                instead("a farewell", is(TLS).because("closed in the handshake"), hex("15 03 03 00 02 01 00")),
                instead("an alert", is(TLS).because("handshake_failure"), hex("15 03 03 00 02 02 28"))
                        .upToTheDriver(),
                instead("a reset", is(RESET), clientHello().reset()).upToTheDriver(),
                instead("silence", is(TIMEOUT), clientHello()).upToTheDriver());
    }

    /** Inside of TLS: what its end says of an answer. */
    private static Stream<Fault> answers() {
        return Stream.of(
                inside("a good page", ok(), answer(GOOD)).upToTheDriver(),
                inside("byte by byte", ok(), request().byteByByte(GOOD.getBytes(UTF_8)))
                        .upToTheDriver(),
                inside("a length, no farewell", ok(), answer(GOOD).cut()),
                inside("a length, a reset", ok(), answerThenReset(GOOD)),
                inside("up to the farewell", ok(), answerThenFin(head() + BODY)).upToTheDriver(),
                inside(
                                "up to the end, no farewell",
                                is(TRUNCATED),
                                answer(head() + BODY).cut())
                        .upToTheDriver(),
                inside("up to the end, a reset", is(RESET), answerThenReset(head() + BODY)),
                inside("no answer, a farewell", is(EMPTY), request().fin()),
                inside("no answer, no farewell", is(EMPTY), request().cut()),
                inside("silence", is(TIMEOUT), request()).upToTheDriver());
    }

    private static Fault untrusted(String variant, String reason, Supplier<Identity> identity) {
        return fault(
                "certificate " + variant,
                is(TLS).because(reason),
                patience -> ScriptedServer.speakingTls(identity.get(), answer(GOOD), patience));
    }

    private static Fault instead(String variant, ExpectedVerdict expected, Script script) {
        return fault(
                variant + " instead of a handshake",
                expected,
                patience -> ScriptedServer.onTheTlsPort(script, patience));
    }

    private static Fault inside(String variant, ExpectedVerdict expected, Script script) {
        return fault(variant, expected, patience -> ScriptedServer.speakingTls(GOOD_IDENTITY, script, patience));
    }

    private static Fault fault(String variant, ExpectedVerdict expected, Fault.Behind behind) {
        return new Fault(51, "TLS", variant, expected, behind);
    }

    private static Script hex(String bytes) {
        return clientHello().send(HexFormat.ofDelimiter(" ").parseHex(bytes));
    }
}
