package sevenways.lab.http;

import static sevenways.lab.http.Delivery.join;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import sevenways.testkit.wire.Gzip;

/** Damages answers: the same seed, the same damage. */
final class Mutations {

    /** What means something to a reader of answers, and so is worth having in the wrong place. */
    private static final List<byte[]> WORDS = Stream.of(
                    "\r\n",
                    "\n",
                    "\r",
                    "\0",
                    "\t",
                    " ",
                    ":",
                    ";",
                    ",",
                    "<",
                    "&",
                    "\"",
                    "\u00ff",
                    "\r\n ",
                    "\r\n\r\n",
                    "0\r\n\r\n",
                    "0",
                    "-1",
                    "ffffffff",
                    "99999999999999999999",
                    "HTTP/1.1 200 OK\r\n",
                    "HTTP/1.1 100 \r\n\r\n",
                    "Content-Length: 18\r\n",
                    "Content-Length: 5, 5\r\n",
                    "Transfer-Encoding: chunked\r\n",
                    "Content-Encoding: gzip\r\n",
                    "Content-Type: text/html\r\n ;charset=\r\n",
                    "<meta charset=utf-16>",
                    "<meta charset=latin1>",
                    "<title>",
                    "</title>",
                    "<script>",
                    "<!--",
                    "<svg>",
                    "<head>",
                    "</head>",
                    "<table>",
                    "<td>",
                    "<template>",
                    "<noscript>",
                    "</",
                    "&#xD800;",
                    "<?xml encoding='latin1'?>",
                    "\u001f\u008b\u0008\0\0\0\0\0\0\0",
                    "\u00ef\u00bb\u00bf",
                    "\u00ff\u00fe")
            .map(Delivery::bytes)
            .toList();

    /** More than a page may be, once it is decoded: 9 MiB in 9 KiB. */
    private static final byte[] BOMB = bomb();

    /** What follows is a body until the connection is closed. */
    private static final byte[] ENDLESS = Delivery.bytes("HTTP/1.1 200 OK\r\n\r\n");

    private static final int MORE_THAN_A_HEAD = 70 * 1024;
    private static final int MORE_THAN_A_BODY = 9 * 1024 * 1024;

    private static final int MOST = 4;

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    Mutations(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** One of the seeds with a few mutations; seldom one that is too large, because each of these takes long. */
    byte[] next() {
        return switch (random.nextInt(3000)) {
            case 0 -> swollen(join(ENDLESS, seed()), ENDLESS.length, MORE_THAN_A_BODY);
            case 1 -> swollen(join(ENDLESS, seed()), ENDLESS.length, MORE_THAN_A_BODY / 2);
            case 2, 3, 4, 5, 6, 7, 8, 9, 10 -> swollen(seed(), 0, MORE_THAN_A_HEAD);
            default -> damaged(seed());
        };
    }

    private byte[] damaged(byte[] answer) {
        var damaged = answer;
        for (var count = random.nextInt(1, MOST + 1); count > 0; count--) {
            damaged = mutate(damaged);
        }
        return damaged;
    }

    private byte[] seed() {
        return random.nextInt(1000) == 0 ? BOMB : seeds.get(random.nextInt(seeds.size()));
    }

    /** With a slice behind {@code start} that is repeated to this size. */
    private byte[] swollen(byte[] seed, int start, int size) {
        var answer = seed;
        var from = random.nextInt(start, answer.length + 1);
        var slice = Arrays.copyOfRange(answer, from, Math.min(answer.length, from + random.nextInt(1, 64)));
        var repeated = slice.length == 0 ? slice : new byte[size];
        for (var at = 0; at < repeated.length; at++) {
            repeated[at] = slice[at % slice.length];
        }
        return join(Arrays.copyOf(answer, from), repeated, end(answer, from));
    }

    private byte[] mutate(byte[] answer) {
        var from = random.nextInt(answer.length + 1);
        var to = random.nextInt(from, Math.min(answer.length, from + 64) + 1);
        var before = Arrays.copyOf(answer, from);
        var slice = Arrays.copyOfRange(answer, from, to);
        var after = end(answer, to);
        return switch (random.nextInt(8)) {
            case 0 -> before;
            case 1 -> join(before, after);
            case 2 -> join(before, slice, slice, after);
            case 3 -> join(before, flip(slice), after);
            case 4 -> join(before, word(), slice, after);
            case 5 -> join(before, word(), after);
            case 6 -> join(after, slice, before);
            default -> join(before, end(seed(), from));
        };
    }

    private static byte[] bomb() {
        var body = Gzip.of(new byte[MORE_THAN_A_BODY]);
        return join(
                Delivery.bytes(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body);
    }

    private static byte[] end(byte[] answer, int from) {
        return Arrays.copyOfRange(answer, Math.min(from, answer.length), answer.length);
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private byte[] flip(byte[] slice) {
        if (slice.length > 0) {
            slice[random.nextInt(slice.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return slice;
    }
}
