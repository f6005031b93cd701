package sevenways.lab.http;

import java.util.List;
import java.util.random.RandomGenerator;
import sevenways.lab.http.Damage.Kind;

/**
 * An answer, and how it comes over TLS.
 *
 * @param protocol the JDK's name of the version
 * @param recordSize how many bytes of the answer a record has
 * @param saysFarewell whether the server closes as TLS wants it, or only cuts the connection
 */
record TlsCase(String protocol, int recordSize, boolean saysFarewell, Damage damage, byte[] answer) {

    /** Of the older version, a handshake is in plain text, and so more of it can be damaged. */
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Seldom as many, with which the damage is one that does not happen. */
    private static final int MOST_RECORDS = 14;

    /** The longest record of a handshake is that of the certificate. */
    private static final int MOST_BYTES = 700;

    private static final int LARGEST_RECORD = 1 << 14;

    private static final int FIELDS = 7;

    /** One of chance: a damaged answer, or damage below a good one, or seldom both. */
    static TlsCase of(RandomGenerator random, List<byte[]> answers) {
        var isAnswerDamaged = random.nextInt(10) < 4;
        var isTlsDamaged = !isAnswerDamaged || random.nextInt(8) == 0;
        var answer =
                isAnswerDamaged ? new Mutations(random, answers).next() : answers.get(random.nextInt(answers.size()));
        return new TlsCase(
                PROTOCOLS.get(random.nextInt(PROTOCOLS.size())),
                answer.length > LARGEST_RECORD ? LARGEST_RECORD : random.nextInt(1, answer.length + 2),
                random.nextBoolean(),
                isTlsDamaged ? damage(random) : Damage.none(),
                answer);
    }

    private static Damage damage(RandomGenerator random) {
        return new Damage(
                Kind.values()[random.nextInt(Kind.values().length)],
                random.nextInt(MOST_RECORDS),
                // Half of them in a header or close behind it, where more depends on each byte.
                random.nextInt(random.nextBoolean() ? 80 : MOST_BYTES * Byte.SIZE));
    }

    /** As {@link #toString} has written it. */
    static TlsCase parse(String line) {
        var fields = line.split(" ", FIELDS);
        return new TlsCase(
                fields[0],
                Integer.parseInt(fields[1]),
                Boolean.parseBoolean(fields[2]),
                new Damage(Kind.valueOf(fields[3]), Integer.parseInt(fields[4]), Integer.parseInt(fields[5])),
                Corpus.answer(fields[6]));
    }

    /** For {@code answers-over-tls.txt}. */
    @Override
    public String toString() {
        return "%s %d %b %s %d %d %s"
                .formatted(
                        protocol,
                        recordSize,
                        saysFarewell,
                        damage.kind(),
                        damage.record(),
                        damage.at(),
                        Corpus.text(answer));
    }
}
