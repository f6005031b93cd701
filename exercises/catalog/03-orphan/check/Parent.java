package sevenways.e03.orphan;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import sevenways.lab.JavaCommand;

/** Starts a child, asks it for one page, and waits; what the child answers goes where its own output goes. */
final class Parent {

    private Parent() {}

    public static void main(String[] address) throws IOException, InterruptedException {
        var child = new ProcessBuilder(JavaCommand.of(JavaCommand.flags(), ChildLoop.class.getName(), List.of()))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        child.outputWriter().append(address[0]).append('\n').flush();
        child.waitFor();
    }
}
