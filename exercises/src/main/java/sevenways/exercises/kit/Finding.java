package sevenways.exercises.kit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a check has found out, as its JVM tells the one that started it.
 *
 * @param proof the method that found it; empty if all proofs were given
 * @param means the sentence; empty if all proofs were given
 * @param line where the answer stood, as {@code Page.java:31}; empty if no line of the answer was on the stack
 * @param trace what Lincheck prints of an interleaving; else empty
 */
public record Finding(Kind kind, String proof, String expected, String got, String means, String line, String trace) {

    public enum Kind {
        /** All proofs were given. */
        PROVED,
        /** A proof was not given. */
        NOT_YET,
        /** The answer threw what it should not. */
        FAILS,
        /** The answer still ran at the limit. */
        HANGS,
        DEADLOCK,
        /** All proofs were given, and the answer left a thread or a process behind. */
        LEAVES
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        for (var part : new String[] {proof, expected, got, means, line, trace}) {
            out.writeUTF(part.length() > 10_000 ? part.substring(0, 10_000) : part);
        }
    }

    public static Finding read(DataInputStream in) throws IOException {
        return new Finding(
                Kind.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF());
    }
}
