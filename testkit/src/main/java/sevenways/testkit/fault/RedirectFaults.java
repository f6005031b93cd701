package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.REDIRECT;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.fault.ExpectedVerdict.status;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.Script.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sevenways.testkit.fault.Fault.Scripted;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/** Row 50: answers that send the page somewhere else. */
final class RedirectFaults {

    private static final String PAGE = "/d/b";
    private static final String FRAGMENT = "#here";

    /** Stands for the server's own. */
    private static final String PORT = "{port}";

    private static final String HERE = "//127.0.0.1:" + PORT;

    private RedirectFaults() {}

    static Stream<Fault> list() {
        return Stream.of(statuses(), references(), several(), refused(), bodies(), overTls())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> statuses() {
        return Stream.concat(
                IntStream.of(301, 302, 303, 307, 308)
                        .mapToObj(status -> follow("" + status, redirect(status, "/ok"), "/ok"))
                        .map(fault -> fault.variant().equals("302") ? fault.upToTheDriver() : fault),
                IntStream.of(300, 304, 305, 306, 309, 399)
                        .mapToObj(status -> stay("" + status, status, redirect(status, "/ok"))));
    }

    private static Stream<Fault> references() {
        return Stream.of(
                stay("no Location", 302, head(302, "Content-Length: 0", "Connection: close")),
                stay("an empty Location", 302, redirect(302, "")),
                stay("a blank Location", 302, redirect(302, " \t")),
                follow("to ?q", redirect(302, "?q"), "/d/b?q"),
                follow("to ../../../ok", redirect(302, "../../../ok"), "/ok"),
                follow("without a scheme", redirect(302, HERE + "/ok"), "/ok"),
                arrive("to #there", redirect(302, "/ok#there"), "/ok", "#there"),
                follow("not in ASCII, but in UTF-8", redirect(302, "/\u00C3\u00A4"), "/%C3%A4"),
                follow("in neither", redirect(302, "/\u00E4"), "/%E4"),
                follow("unescaped", redirect(302, "/a b|%zz"), "/a%20b%7C%25zz"),
                follow(
                        "with user and password",
                        redirect(302, "http:" + HERE.replace("//", "//me:secret@") + "/ok"),
                        "/ok"));
    }

    private static Stream<Fault> several() {
        return Stream.of(
                follow("the same twice", head(302, "Location: /ok", "Location: /ok"), "/ok"),
                fault(
                        "two different ones",
                        is(PROTOCOL).at(PAGE + FRAGMENT, 0),
                        answers(head(302, "Location: /ok", "Location: /other"), "/ok")),
                fault("to itself", is(REDIRECT).at(PAGE + FRAGMENT, 0), answers(redirect(302, PAGE)))
                        .upToTheDriver(),
                fault("to itself by way of another", is(REDIRECT).at("/1" + FRAGMENT, 1), row("/1", PAGE)),
                fault("ten times", ok().at("/10" + FRAGMENT, 10), row(numbers(10)))
                        .upToTheDriver(),
                fault("eleven times", is(REDIRECT).at("/10" + FRAGMENT, 10), row(numbers(11))));
    }

    private static Stream<Fault> refused() {
        return Stream.of(
                        "ftp:" + HERE + "/ok",
                        "file:///etc/passwd",
                        "javascript:1",
                        "http:///ok",
                        "http:ok",
                        "http://h:99999/",
                        "http://[::1/")
                .map(location -> {
                    var fault = fault(
                            "to " + location.replace(HERE, "//h"),
                            is(REDIRECT).at(PAGE + FRAGMENT, 0),
                            answers(redirect(302, location), "/ok"));
                    return location.startsWith("ftp") ? fault.upToTheDriver() : fault;
                });
    }

    private static Stream<Fault> bodies() {
        return Stream.of(
                follow("a body that never comes", head(302, "Location: /ok", "Content-Length: 100"), "/ok")
                        .upToTheDriver(),
                follow("behind one in an interim answer", head(103, "Location: /other") + redirect(302, "/ok"), "/ok"));
    }

    private static Stream<Fault> overTls() {
        return Stream.of(
                fault(
                                "from http to https",
                                ok().at("/" + FRAGMENT, 1),
                                patience -> redirecting(ScriptedServer::playing, RedirectFaults::speakingTls, patience))
                        .upToTheDriver(),
                fault(
                                "from https to https",
                                ok().at("/" + FRAGMENT, 1),
                                patience ->
                                        redirecting(RedirectFaults::speakingTls, RedirectFaults::speakingTls, patience))
                        .upToTheDriver(),
                fault(
                        "from https to http",
                        is(REDIRECT).at(PAGE + FRAGMENT, 0),
                        patience -> redirecting(RedirectFaults::speakingTls, ScriptedServer::playing, patience)));
    }

    /** Makes a server. */
    private interface Listening {
        ScriptedServer server(Script script, Duration patience) throws IOException;
    }

    private static ScriptedServer speakingTls(Script script, Duration patience) throws IOException {
        return ScriptedServer.speakingTls(TestIdentities.GOOD, script, patience);
    }

    private static Endpoint redirecting(Listening from, Listening to, Duration patience) throws IOException {
        var target = to.server(answer(GOOD), patience);
        return from.server(answer(redirect(302, target.page().toString())), patience)
                .at(PAGE + FRAGMENT)
                .before(target);
    }

    private static Fault fault(String variant, ExpectedVerdict expected, Fault.Behind behind) {
        return new Fault(50, "redirect", variant, expected, behind);
    }

    private static Fault fault(String variant, ExpectedVerdict expected, Map<String, String> answers) {
        return fault(variant, expected, new Scripted(server(answers), PAGE + FRAGMENT));
    }

    private static Fault stay(String variant, int status, String answer) {
        return fault(variant, status(status, "").at(PAGE + FRAGMENT, 0), answers(answer, "/ok"));
    }

    /** The next request is for the target, and finds a good page. */
    private static Fault follow(String variant, String answer, String target) {
        return arrive(variant, answer, target, FRAGMENT);
    }

    private static Fault arrive(String variant, String answer, String target, String fragment) {
        return fault(variant, ok().at(target + fragment, 1), answers(answer, target));
    }

    private static String redirect(int status, String location) {
        return head(status, "Location: " + location, "Content-Length: 0", "Connection: close");
    }

    private static Map<String, String> answers(String answer, String... good) {
        var answers = Stream.of(good).collect(Collectors.toMap(target -> target, _ -> GOOD));
        answers.put(PAGE, answer);
        return answers;
    }

    /** Each of the targets redirects to the next one, and the last is good, unless it is the first again. */
    private static Map<String, String> row(String... targets) {
        var answers = new LinkedHashMap<String, String>();
        var from = PAGE;
        for (var to : targets) {
            answers.put(from, redirect(302, to));
            from = to;
        }
        answers.putIfAbsent(from, GOOD);
        return answers;
    }

    private static String[] numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "/" + number).toArray(String[]::new);
    }

    /** An address that it does not know is not found. */
    private static Script server(Map<String, String> answers) {
        return connection -> {
            connection.readRequest();
            var answer = answers.getOrDefault(connection.target(), head(404, "Content-Length: 0"));
            // A character of a head is a byte, whatever a client will make of it.
            connection.send(
                    answer.equals(GOOD)
                            ? GOOD.getBytes(UTF_8)
                            : answer.replace(PORT, "" + connection.port()).getBytes(ISO_8859_1));
        };
    }
}
