package sevenways.lab.report;

/** Text from elsewhere, made safe for a terminal: a page's title must not move the cursor or change the colours. */
public final class Printable {

    private Printable() {}

    public static String text(String foreign) {
        return foreign.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
