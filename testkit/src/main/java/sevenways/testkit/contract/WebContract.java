package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.Script.request;
import static sevenways.testkit.wire.ScriptedNames.HERE;
import static sevenways.testkit.wire.ScriptedNames.WITH_TWO_ADDRESSES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.Downloader;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import sevenways.testkit.CommandLineResult;
import sevenways.testkit.VerifyOnly;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.HangingName;
import sevenways.testkit.wire.RedirectingHost;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/**
 * The web of today, on the loopback: five names, each of which redirects http to https and has a certificate of its own.
 * What is expected is the same in all lessons.
 */
public abstract class WebContract {

    /** Of one page, on a machine so busy that others do not make it in that time, the next is tried. */
    private static final List<Duration> SHORT =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(48));

    @TempDir
    private Path folder;

    /** The lesson. */
    protected abstract Downloader downloader();

    @Test
    void tellsWhenAPageCameHowFar() throws Exception {
        try (var server =
                ScriptedServer.playing(request().inParts("HTTP/1.1 200 OK\r\n|Content-Length: 3\r\n\r\n|Tea"))) {
            var json = folder.resolve("run.json");
            CommandLineResult.run(
                    downloader(),
                    "--no-rehearsal",
                    "--json=" + json,
                    server.page().toString());

            assertThat(JsonFile.read(json, RunReport.class).results())
                    .singleElement()
                    .satisfies(WebContract::cameFarInOrder);
        }
    }

    @Test
    @VerifyOnly
    void fiveHostsRedirectToHttps() throws Exception {
        try (var kettle = host("kettle");
                var bus = host("bus");
                var bread = host("bread");
                var letter = host("letter");
                var tide = host("tide")) {
            var hosts = List.of(kettle, bus, bread, letter, tide);

            var report = load(Duration.ofMinutes(1), 15, hosts);

            assertThat(report.results())
                    .extracting(WebContract::line)
                    .containsExactlyInAnyOrderElementsOf(Stream.of("kettle", "bus", "bread", "letter", "tide")
                            .flatMap(name -> Stream.generate(() -> "OK The page of " + name)
                                    .limit(3))
                            .toList());
            assertThat(report.results()).allSatisfy(page -> {
                var its = hosts.stream()
                        .filter(host -> host.page().equals(page.url()))
                        .findFirst();
                assertThat(page.arrival().finalUrl())
                        .isEqualTo(its.orElseThrow().finalPage());
                assertThat(page.arrival().redirects()).isOne();
                cameFarInOrder(page);
                assertThat(page.times().connectedMicros())
                        .as("of the last connection")
                        .isGreaterThanOrEqualTo(page.hops().getFirst().startMicros());
            });
            assertThat(hosts).extracting(RedirectingHost::mostInFlight).allMatch(most -> most <= 2);
            assertThat(report.totals().limitMillis()).isNull();
            assertThat(report.totals().peakInFlight()).isNull();
            for (var host : hosts) {
                host.awaitAllClosed();
            }
        }
    }

    @Test
    @VerifyOnly
    void aHostInTroubleTakesNoOther() throws Exception {
        var expired = "expired." + HERE;
        var second = "second." + WITH_TWO_ADDRESSES;
        try (var unproven = new RedirectingHost(expired, TestIdentities.expired(expired), "never seen");
                var hanging = new HangingName();
                var refusing = new RedirectingHost(second, TestIdentities.of(second), "The page of second");
                var letter = host("letter");
                var tide = host("tide")) {
            List<String> lines = List.of();
            for (var timeout : SHORT) {
                lines = load(timeout, 5, List.of(unproven, hanging, refusing, letter, tide)).results().stream()
                        .map(WebContract::line)
                        .toList();
                if (lines.stream().filter(line -> line.startsWith("TIMEOUT")).count() == 1) {
                    break;
                }
            }

            assertThat(lines)
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).isEqualTo("TLS its certificate has expired"),
                            line -> assertThat(line).startsWith("TIMEOUT not complete after"),
                            line -> assertThat(line).isEqualTo("OK The page of second"),
                            line -> assertThat(line).isEqualTo("OK The page of letter"),
                            line -> assertThat(line).isEqualTo("OK The page of tide"));
        }
    }

    private static void cameFarInOrder(RunReport.Page page) {
        var times = page.times();
        assertThat(Stream.of(
                        times.startMicros(),
                        times.connectedMicros(),
                        times.sentMicros(),
                        times.firstByteMicros(),
                        times.lastByteMicros(),
                        times.endMicros()))
                .doesNotContainNull()
                .isSorted();
    }

    private RunReport load(Duration timeout, int pages, List<? extends Endpoint> hosts) throws IOException {
        var file = Files.writeString(
                folder.resolve("hosts"),
                hosts.stream().map(host -> host.page() + "\n").collect(Collectors.joining("", "# five hosts\n", "")));
        var json = folder.resolve("run.json");
        var ended = CommandLineResult.run(
                downloader(),
                "--no-rehearsal",
                "--hosts=" + file,
                "--json=" + json,
                "--pages=" + pages,
                "--timeout=" + timeout.toMillis());
        assertThat(ended.out())
                .startsWith("Loads pages of the web from 5 hosts")
                .containsPattern("(?m)^limit +unknown$")
                .containsPattern("(?m)^peak in flight +unknown$");
        return JsonFile.read(json, RunReport.class);
    }

    private static String line(RunReport.Page page) {
        var verdict = page.verdict();
        return page.outcome() + " " + (verdict.title() == null ? verdict.detail() : verdict.title());
    }

    private static RedirectingHost host(String name) throws IOException {
        var host = name + "." + HERE;
        return new RedirectingHost(host, TestIdentities.of(host), "The page of " + name);
    }
}
