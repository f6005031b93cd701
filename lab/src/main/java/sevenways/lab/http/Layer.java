package sevenways.lab.http;

import java.nio.ByteBuffer;

/** What lies between the bytes of a connection and those of request and answer. */
interface Layer {

    /** The connection stands, and this is to be said on it. */
    void begin(ByteBuffer request) throws TlsException;

    /**
     * Takes what has arrived, and uses it up.
     *
     * @return true if the server has said that nothing more will come
     */
    boolean receive(ByteBuffer input) throws TlsException;

    /**
     * The server has closed its side.
     *
     * @return false if it should have said so before, and something may be missing
     */
    boolean endOfInput() throws TlsException;

    /** Nothing more will be said on the connection, and nothing more is wanted. */
    void close();
}
