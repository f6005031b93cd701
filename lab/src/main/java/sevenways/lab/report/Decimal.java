package sevenways.lab.report;

import java.util.Locale;

/** Figures with a point, whatever the user's language puts there: scripts read them, too. */
public final class Decimal {

    private Decimal() {}

    public static String text(double figure, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
