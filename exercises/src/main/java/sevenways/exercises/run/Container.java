package sevenways.exercises.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import sevenways.exercises.kit.CheckMain;
import sevenways.exercises.kit.Order;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.lab.JavaCommand;

/**
 * A container for each JVM: without a network, without rights, with nothing that it may write but what was found and a
 * small temporary folder. It sees the classes of its own answer and of the kit, and no other file of this machine.
 *
 * @param image has a {@code java} of this version in its path, and Linux's libraries for it
 */
public record Container(String image) implements Place {

    /** Of the JVM, which takes 128 MiB of heap, of its child, where an exercise has one, and of the temporary folder. */
    private static final String MEMORY = "768m";

    private static final String TEMPORARY = "/tmp:rw,noexec,nosuid,nodev,size=64m";

    /** Threads count, too. */
    private static final String PROCESSES = "1024";

    /** Of the one who owns nothing. */
    private static final String NOBODY = "65534:65534";

    /** Of one file, in bytes: what was found lies on this machine's disk. */
    private static final String LARGEST_FILE = "fsize=67108864";

    private static final String KIT = "/kit/";
    private static final String CLASSES = "/answer/classes";
    private static final Path FINDINGS = Path.of("/answer/findings");

    /** 125 and above are Docker's own: it could not start the container, or what was to run in it. */
    private static final int FIRST_OF_DOCKER = 125;

    private static final int LAST_OF_DOCKER = 127;

    /** Killed by a signal: of those in a container, only the kernel does that, when the memory is used up. */
    private static final int KILLED = 128 + 9;

    /**
     * With an image that is fetched, if it is not here.
     *
     * @throws IOException in a sentence that says what to do, if such a container cannot be started
     */
    public static Container of(String image) throws IOException, InterruptedException {
        if (!said("image", "inspect", "--format", "{{.Id}}", image).isRight()) {
            var pulled = said("pull", "--quiet", image);
            if (!pulled.isRight()) {
                throw new IOException(
                        "Docker has no image '%s', and cannot fetch it (%s): docker/java-image.sh makes one without a registry"
                                .formatted(image, pulled.words()));
            }
        }
        return new Container(image);
    }

    private record Said(boolean isRight, String words) {}

    private static Said said(String... arguments) throws IOException, InterruptedException {
        var process = docker(arguments);
        var words = process.inputReader().readAllAsString().strip();
        return new Said(process.waitFor() == 0, words);
    }

    private static Process docker(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("A container needs Docker, and there is no program 'docker' here", e);
        }
    }

    @Override
    public Running start(Answer answer, List<String> flags, List<String> arguments) throws IOException {
        Files.createDirectories(answer.classes());
        var name = "seven-ways-" + HexFormat.of().formatHex(new SecureRandom().generateSeed(8));
        var command = new ArrayList<>(List.of(
                "docker",
                "run",
                "--rm",
                // Else the JVM is the first process there, and never takes leave of orphans that have ended.
                "--init",
                "--interactive",
                "--name",
                name,
                "--network",
                "none",
                // Else anybody may write into one more folder, /dev/shm.
                "--ipc",
                "none",
                "--read-only",
                "--tmpfs",
                TEMPORARY,
                "--user",
                NOBODY,
                "--cap-drop",
                "ALL",
                "--security-opt",
                "no-new-privileges",
                "--memory",
                MEMORY,
                "--memory-swap",
                MEMORY,
                "--pids-limit",
                PROCESSES,
                "--ulimit",
                LARGEST_FILE,
                // Else Docker keeps all that is printed on this machine's disk.
                "--log-driver",
                "none"));
        var classPath = mountKit(command);
        mount(command, answer.classes(), Path.of(CLASSES), true);
        mount(command, writable(answer.findings()), FINDINGS, false);
        mount(command, writable(answer.begun()), Order.begun(FINDINGS), false);
        command.addAll(List.of(image, "java"));
        command.addAll(JavaCommand.of(flags, classPath + ":" + CLASSES, CheckMain.class.getName(), arguments).stream()
                .skip(1)
                .toList());
        return new Contained(
                name, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The class path in the container. */
    private static String mountKit(List<String> command) {
        var inside = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry).toAbsolutePath();
            if (Files.exists(path)) {
                inside.add(KIT + inside.size() + "-" + path.getFileName());
                mount(command, path, Path.of(inside.getLast()), true);
            }
        }
        return String.join(":", inside);
    }

    private static void mount(List<String> command, Path source, Path target, boolean readOnly) {
        command.add("--mount");
        command.add("type=bind,source=%s,target=%s%s"
                .formatted(source.toAbsolutePath(), Order.named(target), readOnly ? ",readonly" : ""));
    }

    /** An empty file in which anybody may write. */
    private static Path writable(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (!file.toFile().setWritable(true, false)) {
            throw new IOException("Nobody but its owner may write '%s'".formatted(file));
        }
        return file;
    }

    private record Contained(String name, Process process) implements Running {

        @Override
        public Path findings() {
            return FINDINGS;
        }

        /** All that runs in it ends with it. */
        @Override
        public void end() {
            if (process.isAlive()) {
                try {
                    said("kill", name);
                } catch (IOException e) {
                    // Then its own watch ends it.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                process.toHandle().destroyForcibly();
            }
        }

        @Override
        public Kind kind(int exitCode, boolean asked, String printed) throws IOException {
            var isOfDocker = exitCode >= FIRST_OF_DOCKER && exitCode <= LAST_OF_DOCKER;
            if (isOfDocker && !asked && printed.startsWith("docker: ")) {
                throw new IOException("Docker could not start the container: " + printed.strip());
            }
            return exitCode == CheckJvm.EXIT_OUT_OF_MEMORY || exitCode == KILLED ? Kind.OUT_OF_MEMORY : Kind.ENDS;
        }
    }
}
