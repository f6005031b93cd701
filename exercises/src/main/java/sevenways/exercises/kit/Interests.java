package sevenways.exercises.kit;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the loop waits for, by the keys of its selector. */
final class Interests {

    private Interests() {}

    static boolean include(Selector selector, int op) {
        return selector.keys().stream().anyMatch(key -> key.isValid() && (key.interestOps() & op) != 0);
    }

    static boolean areGone(Selector selector) {
        return selector.keys().stream().noneMatch(SelectionKey::isValid);
    }

    static boolean areOfConnected(Selector selector) {
        return connected(selector).findAny().isPresent();
    }

    static boolean stillAskToConnect(Selector selector) {
        return connected(selector).anyMatch(key -> (key.interestOps() & OP_CONNECT) != 0);
    }

    private static Stream<SelectionKey> connected(Selector selector) {
        return selector.keys().stream().filter(key -> key.isValid() && ((SocketChannel) key.channel()).isConnected());
    }

    /** As {@code OP_WRITE | OP_READ}. */
    static String names(Selector selector) {
        return selector.keys().stream()
                .filter(SelectionKey::isValid)
                .map(key -> names(key.interestOps()))
                .collect(Collectors.joining(", "));
    }

    private static String names(int ops) {
        var names = new ArrayList<String>();
        if ((ops & OP_CONNECT) != 0) {
            names.add("OP_CONNECT");
        }
        if ((ops & OP_WRITE) != 0) {
            names.add("OP_WRITE");
        }
        if ((ops & OP_READ) != 0) {
            names.add("OP_READ");
        }
        return names.isEmpty() ? "nothing" : String.join(" | ", names);
    }
}
