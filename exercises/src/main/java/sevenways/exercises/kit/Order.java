package sevenways.exercises.kit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the JVM of a check is to do. It comes on the standard input, so that a JVM can be started before there is
 * anything to check.
 *
 * @param check the class of the check
 * @param answer the name of the learner's file
 * @param findings where to write what was found
 * @param word begins the findings: an answer cannot guess it, so nothing that it writes passes for them
 */
public record Order(String check, String answer, Path findings, String word, Duration limit) {

    /** Where the name of the proof stands that is being asked for: of a JVM that dies, nothing else is left. */
    public Path begun() {
        return begun(findings);
    }

    /** The same, of a check that tells what it found in that file. */
    public static Path begun(Path findings) {
        return findings.resolveSibling(findings.getFileName() + ".begun");
    }

    /** With slashes on every system: the JVM may run in a container, on another one. */
    public static String named(Path file) {
        return file.toString().replace(File.separatorChar, '/');
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(check);
        out.writeUTF(answer);
        out.writeUTF(named(findings));
        out.writeUTF(word);
        out.writeLong(limit.toMillis());
        out.flush();
    }

    static Order read(DataInputStream in) throws IOException {
        return new Order(
                in.readUTF(), in.readUTF(), Path.of(in.readUTF()), in.readUTF(), Duration.ofMillis(in.readLong()));
    }
}
