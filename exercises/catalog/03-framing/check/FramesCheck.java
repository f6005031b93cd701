package sevenways.e03.framing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** In one process: what was written is read again, whole, cut off, in crumbs; and then what nobody has written. */
final class FramesCheck {

    private static final List<byte[]> THREE = List.of(bytes("first"), bytes(""), bytes("the third"));
    private static final int MANY = 10;

    @Proof(1)
    void aLineEndIsAByteLikeAnyOther() throws IOException {
        var message = bytes("a\nb");
        var came = readAll(new ByteArrayInputStream(written(List.of(message))));
        if (came.size() == 2) {
            throw new NotYet(
                    "one frame of 3 bytes",
                    "frames of " + came.get(0).length + " and " + came.get(1).length + " bytes",
                    "The three bytes 'a', line end, 'b' went in as one frame and came out as two.");
        }
        holds("a line end", message, came);
    }

    @Proof(2)
    void everyByteMayBeInIt() throws IOException {
        var messages = new TreeMap<String, byte[]>(Map.of(
                "a backslash before an n", bytes("a\\nb"),
                "a percent sign", bytes("100%\n%0A"),
                "CR and LF", bytes("a\r\nb\r"),
                "every byte there is", allBytes(),
                "nothing in it", bytes(""),
                "1 MiB of line ends", "\n".repeat(Frames.MAX_LENGTH).getBytes(StandardCharsets.US_ASCII)));
        for (var message : messages.entrySet()) {
            holds(
                    message.getKey(),
                    message.getValue(),
                    readAll(new ByteArrayInputStream(written(List.of(message.getValue())))));
        }
    }

    @Proof(3)
    void theNextFrameIsLeftInTheInput() throws IOException {
        var came = readAll(new ByteArrayInputStream(written(THREE)));
        if (!same(came, THREE)) {
            throw new NotYet(
                    "3 frames, in their order",
                    came.size() + " frames",
                    "Three frames went into one stream and did not come out of it: what one call reads too "
                            + "much, the next one lacks.");
        }
    }

    @Proof(4)
    void readGivesWhatIsThere() throws IOException {
        var message = bytes("bread");
        var came = nextFrame(new OneByteARead(written(List.of(message))));
        if (!Arrays.equals(came, message)) {
            throw new NotYet(
                    "bread",
                    new String(came, StandardCharsets.ISO_8859_1).replace('\0', '.'),
                    "The input gave one byte at a time, and not all 5 bytes arrived: read gives what is "
                            + "there, and not all that one asks for.");
        }
    }

    @Proof(5)
    void aHalfIsNoFrame() throws IOException {
        var out = new ByteArrayOutputStream();
        var ends = new ArrayList<Integer>();
        for (var message : THREE) {
            Frames.write(out, message);
            ends.add(out.size());
        }
        for (var cut = 0; cut <= out.size(); cut++) {
            var length = cut;
            var whole = (int) ends.stream().filter(end -> end <= length).count();
            var came = readAll(new ByteArrayInputStream(out.toByteArray(), 0, cut));
            if (came.size() > whole) {
                throw new NotYet(
                        whole + " whole frames in the first " + cut + " bytes",
                        came.size() + " frames",
                        "The input ended within a frame, and half a frame came out as a whole one.");
            }
            if (!same(came, THREE.subList(0, whole))) {
                throw new NotYet(
                        whole + " whole frames in the first " + cut + " bytes",
                        came.size() + " frames",
                        "The input ended behind a frame that is whole, and that frame was lost.");
            }
        }
    }

    @Proof(6)
    void aLengthIsOnlyAClaim() throws IOException {
        readsNonsense(0xff, 0xff, 0xff, 0xff);
        readsNonsense(0x80, 0, 0, 0);
        readsNonsense(0x7f, 0xff, 0xff, 0xff);
        readsNonsense(0x40, 0, 0, 0);
        readsNonsense('a', 'a', 'a', 'a');
    }

    /** Whatever the answer takes for a frame is right, if it is not too long; that it ends in an IOException, too. */
    private static void readsNonsense(int... bytes) throws IOException {
        var endless = new Endless(bytes);
        try {
            for (var frame = 0; frame < MANY; frame++) {
                var came = Frames.read(endless);
                if (came.length > Frames.MAX_LENGTH) {
                    throw new NotYet(
                            "at most 1 MiB",
                            came.length + " bytes",
                            "A frame of more than MAX_LENGTH came out: a length is only what somebody says.");
                }
            }
        } catch (IOException e) {
            return;
        } catch (RuntimeException e) {
            throw new NotYet(
                    "an IOException",
                    e.toString(),
                    "Bytes came in that are no frame, and read threw something else than an IOException: "
                            + "what comes in may "
                            + "be anything, also a length below 0.",
                    e.getStackTrace());
        }
    }

    private static void holds(String what, byte[] message, List<byte[]> came) {
        if (!same(came, List.of(message))) {
            throw new NotYet(
                    "one frame of " + message.length + " bytes, as it was written",
                    came.size() == 1 ? "one of " + came.getFirst().length + " bytes, changed" : came.size() + " frames",
                    "A frame with " + what + " came out changed: any byte may be in it, so none can be set "
                            + "apart unmarked.");
        }
    }

    private static byte[] written(List<byte[]> messages) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var message : messages) {
            Frames.write(out, message);
        }
        return out.toByteArray();
    }

    private static byte[] nextFrame(InputStream in) {
        try {
            return Frames.read(in);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static List<byte[]> readAll(InputStream in) throws IOException {
        var came = new ArrayList<byte[]>();
        try {
            while (came.size() < MANY) {
                var frame = Frames.read(in);
                if (frame == null) {
                    throw new NotYet(
                            "an EOFException at the end of the input",
                            "null",
                            "The input has ended, and read gives null: whoever forgets to ask for it fails "
                                    + "elsewhere.");
                }
                came.add(frame);
            }
            throw new NotYet(
                    "an EOFException at the end of the input",
                    "a frame",
                    "The input has ended, and read gives one frame after the other that nobody has written.");
        } catch (EOFException e) {
            return came;
        }
    }

    private static boolean same(List<byte[]> some, List<byte[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }

    private static byte[] allBytes() {
        var all = new byte[256];
        for (var value = 0; value < all.length; value++) {
            all[value] = (byte) value;
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As a pipe may do it. */
    private static final class OneByteARead extends ByteArrayInputStream {

        OneByteARead(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1));
        }

        @Override
        public byte[] readNBytes(int length) throws IOException {
            // Of one array the JDK's gives all at once, which is not what a pipe does.
            var all = new ByteArrayOutputStream();
            for (var next = 0; all.size() < length && (next = read()) >= 0; ) {
                all.write(next);
            }
            return all.toByteArray();
        }
    }

    /** The same bytes again and again. */
    private static final class Endless extends InputStream {

        private final int[] bytes;
        private int read;

        Endless(int... bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes[read++ % bytes.length];
        }
    }
}
