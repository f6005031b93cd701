package sevenways.lab;

/** How the load of one page ended. All seven lessons must give the same outcome for the same bytes on the wire. */
public enum Outcome {
    /** A whole 2xx answer arrived. */
    OK,
    /** A whole answer arrived, and its status is not 2xx. */
    HTTP_STATUS,
    /** The host's name has no address. */
    UNKNOWN_HOST,
    /** No connection came about: refused, unreachable, or this process has no descriptor left. */
    CONNECT,
    /** The connection was closed before the first byte of an answer. */
    EMPTY,
    /** The connection was reset. */
    RESET,
    /** The page's total deadline passed. */
    TIMEOUT,
    /** The connection was closed in the middle of an answer. */
    TRUNCATED,
    /** What arrived is not HTTP/1.x. */
    PROTOCOL,
    /** The head or the body exceeds the bounds of a page load. */
    TOO_LARGE,
    /** An address that no lesson can load, such as {@code ftp:}; nothing was sent. */
    UNSUPPORTED,
    /** The run was interrupted before this page had its result. */
    INTERRUPTED
}
