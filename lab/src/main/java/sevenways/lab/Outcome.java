package sevenways.lab;

/** How the load of one page ended. All seven lessons must give the same outcome for the same bytes on the wire. */
public enum Outcome {
    /** A whole answer arrived with a 2xx status, but for 204 and 205, which never bring a page. */
    OK,
    /** A whole answer arrived with any other status. */
    HTTP_STATUS,
    /** A redirect that is not followed: in a circle, one too many, from https to http, or to what cannot be loaded. */
    REDIRECT,
    /** The host's name has no address. */
    UNKNOWN_HOST,
    /** No connection came about: refused, unreachable, or this process has no descriptor left. */
    CONNECT,
    /** TLS did not come about, or broke: the server could not prove who it is, does not speak it, or gave up. */
    TLS,
    /** The connection was closed before the first byte of an answer; an interim answer is none. */
    EMPTY,
    /** The connection was reset, or it was closed and had not taken the request. */
    RESET,
    /** The page's total deadline passed. */
    TIMEOUT,
    /** The connection was closed in the middle of an answer, behind its status line. */
    TRUNCATED,
    /**
     * What arrived is no well-formed answer in HTTP/1.0 or 1.1, a cut status line included; or one that nobody asked for:
     * in a coding other than gzip, behind too many interim answers, or of another protocol. Also a defect of ours, which
     * costs its page alone.
     */
    PROTOCOL,
    /** The head or the body exceeds the bounds of a page load. */
    TOO_LARGE,
    /** An address that no lesson can load, such as {@code ftp:}; nothing was sent. */
    UNSUPPORTED,
    /** The run was interrupted before this page had its result. */
    INTERRUPTED
}
