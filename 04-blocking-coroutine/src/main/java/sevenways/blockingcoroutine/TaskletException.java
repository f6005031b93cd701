package sevenways.blockingcoroutine;

/** A tasklet ended with an exception, which is the cause of this one. */
public final class TaskletException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TaskletException(Tasklet tasklet, Throwable cause) {
        super("The tasklet " + tasklet + " failed", cause);
    }
}
