package sevenways.exercises.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sevenways.exercises.verdict.AnswerVerdict.Kind;

/** Where the JVMs of checks run. */
public interface Place {

    /** On this machine, as the user of this program. */
    Place HERE = new ThisMachine();

    /**
     * Starts one.
     *
     * @param answer its classes will be in their folder at the latest when the order is given
     * @param flags of the JVM
     */
    Running start(Answer answer, List<String> flags, List<String> arguments) throws IOException;

    /** What was started. */
    interface Running {

        /** Its input and output are those of the JVM. */
        Process process();

        /** The answer's {@link Answer#findings}, as the JVM calls it. */
        Path findings();

        /** Ends it, and whatever it has started. */
        void end();

        /**
         * What it means that it has ended by itself, and has told nothing.
         *
         * @param asked whether it has begun to ask for a proof
         * @param printed what was printed
         * @throws IOException in a sentence, if that is not the answer's doing
         */
        Kind kind(int exitCode, boolean asked, String printed) throws IOException;
    }
}
