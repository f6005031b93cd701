package sevenways.processes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/** A child that loads nothing, and misbehaves as the path of the page tells it to. */
final class MoodyChild {

    private MoodyChild() {}

    public static void main(String[] args) throws IOException {
        var input = new InputStreamReader(System.in, StandardCharsets.US_ASCII);
        System.out.print(ChildMain.READY + "\n");
        System.out.flush();
        for (var line = Line.read(input); line != null; line = Line.read(input)) {
            System.out.print(answer(ChildRequest.parse(line)));
            System.out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(ChildRequest request) throws IOException {
        var verdict = new Verdict(Outcome.OK, 200, title(request), null);
        var good =
                new ChildAnswer(request.page(), Arrival.at(request.page()), verdict, new Span(0, 0), List.of()).line()
                        + "\n";
        switch (request.page().getPath()) {
            case "/halts" -> Runtime.getRuntime().halt(3);
            case "/halts-once" -> haltOnce(Path.of(request.page().getQuery()));
            case "/half-a-line" -> {
                System.out.print(good.substring(0, good.length() - 1));
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            case "/closes-its-output" -> {
                System.out.close();
                awaitTheEnd();
            }
            case "/says-nothing" -> awaitTheEnd();
            // More than any pipe holds: a child whose errors nobody reads would stand still here.
            case "/complains" -> System.err.println("This noise belongs to a test. ".repeat(10_000));
            default -> {}
        }
        return switch (request.page().getPath()) {
            case "/garbage" -> "HELLO\n";
            case "/empty-line" -> "\n";
            case "/binary" -> "\0\u0007\u00ff\n";
            case "/another-page" -> good.replace("another", "an");
            default -> good;
        };
    }

    /** Of a page that is loaded again, the time that it has left. */
    private static String title(ChildRequest request) {
        var path = request.page().getPath();
        return path.equals("/halts-once") ? request.timeout().toString() : path;
    }

    private static void haltOnce(Path sign) throws IOException {
        if (Files.notExists(sign)) {
            Files.createFile(sign);
            Runtime.getRuntime().halt(3);
        }
    }

    private static void awaitTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody asks while an answer is due.
        }
        Runtime.getRuntime().halt(0);
    }
}
