package sevenways.e03.orphan;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;
import sevenways.lab.JavaCommand;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/** Real processes: a parent that is killed the hard way, and its child, which waits for a page that never comes. */
final class ChildLoopCheck {

    /** An end takes much less than a start; so whoever lives on while so many others start and end does not end. */
    private static final int MOST_OTHERS = 10;

    /** The only bound in real time; no answer that is right comes near it. */
    private static final Duration AT_LEAST = Duration.ofSeconds(3);

    @Proof(1)
    void answersEachPage() throws IOException, InterruptedException {
        try (var kettle = ScriptedServer.playing(page("The kettle boils"));
                var tide = ScriptedServer.playing(page("The tide comes in"))) {
            var child = start(Redirect.PIPE, ChildLoop.class);
            asks(child, kettle.page(), "The kettle boils");
            asks(child, tide.page(), "The tide comes in");
            child.outputWriter().close();
            if (!endsSoon(child.toHandle())) {
                child.destroyForcibly();
                throw new NotYet(
                        "the child ends with its input",
                        "it lives on",
                        "Its input has ended, all is answered, and the child lives on: a thread that waits"
                                + " for work keeps"
                                + " its JVM alive.");
            }
        }
    }

    @Proof(2)
    void diesWithItsParent() throws IOException, InterruptedException {
        // Not a pipe: of a process that has ended, the JDK keeps what it has written until then, and no more.
        var answers = Files.createTempFile("answers", ".txt");
        try (var silent = ScriptedServer.silent()) {
            var parent = start(
                    Redirect.to(answers.toFile()), Parent.class, silent.page().toString());
            silent.awaitRequests(1);
            var child = parent.children().findFirst().orElseThrow();
            parent.destroyForcibly();
            if (!endsSoon(child)) {
                child.destroyForcibly();
                throw new NotYet(
                        "the child ends",
                        "it lives on",
                        "The parent is dead, and its child still waits for a page that nobody will read: the end "
                                + "of its input has come, and has not ended it.");
            }
            silent.awaitAllClosed();
            hasAnsweredNothing(Files.readString(answers));
        } finally {
            Files.deleteIfExists(answers);
        }
    }

    private static Script page(String title) {
        return Script.answerThenFin(
                CannedAnswers.withLength("<title>" + title + "</title>", "Content-Type: text/html"));
    }

    private static void asks(Process child, URI page, String title) throws InterruptedException {
        String answer;
        try {
            child.outputWriter().append(page.toString()).append('\n').flush();
            answer = child.inputReader().readLine();
        } catch (IOException e) {
            answer = null; // it has ended
        }
        if (!title.equals(answer)) {
            child.destroyForcibly().waitFor();
            throw new NotYet(
                    title,
                    answer == null ? "the end of its output" : answer,
                    "The child was asked for two pages, one after the other, and has not answered both.");
        }
    }

    private static boolean endsSoon(ProcessHandle child) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        for (var others = 0;
                child.isAlive() && (others < MOST_OTHERS || System.nanoTime() - begun < AT_LEAST.toNanos());
                others++) {
            start(Redirect.DISCARD, Other.class).waitFor();
        }
        return !child.isAlive();
    }

    private static void hasAnsweredNothing(String output) {
        if (!output.isEmpty() && !output.strip().equals(Outcome.INTERRUPTED.name())) {
            throw new NotYet(
                    "no answer",
                    output.strip(),
                    "The child has ended because its page was late, and not because its parent is dead: it "
                            + "has answered a "
                            + "page that never came.");
        }
    }

    private static Process start(Redirect output, Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(JavaCommand.of(JavaCommand.flags(), main.getName(), List.of(arguments)))
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** Starts and ends. */
    static final class Other {

        private Other() {}

        public static void main(String[] args) {
            Runtime.getRuntime().halt(0);
        }
    }
}
