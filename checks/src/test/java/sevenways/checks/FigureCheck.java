package sevenways.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sevenways.checks.Chapter.Place;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Fact;
import sevenways.checks.Passage.Marker;

/**
 * Holds the figures of a passage against what their markers name. Whatever fails, fails with the chapter and the line.
 *
 * @param claims by their names
 */
record FigureCheck(Map<String, Claim> claims, Recordings recordings) {

    /** What holds a figure. */
    enum Holder {
        CLAIM,
        SHOWN,
        GIVEN,
        SOURCE
    }

    /**
     * @param words what the chapter says
     * @param claim its name; null if it is none
     * @param flaw null if the figure is as it should be
     */
    record Finding(Place place, String words, Holder holder, String claim, String flaw) {}

    List<Finding> of(String file, String content) {
        return Passage.of(file, content).stream()
                .flatMap(passage -> new Check(passage).findings().stream())
                .toList();
    }

    private final class Check {

        private final Passage passage;
        private final Map<Figure, Finding> findings = new LinkedHashMap<>();
        private final List<Finding> others = new ArrayList<>();
        private final List<Figure> free;

        Check(Passage passage) {
            this.passage = passage;
            free = new ArrayList<>(Figure.in(passage.text()));
        }

        List<Finding> findings() {
            if (passage.before() != null) {
                hold(passage.before(), List.copyOf(free));
            }
            for (var marker : passage.markers()) {
                var sentence = passage.sentence(marker.at() - 1);
                var behind = free.stream()
                        .filter(figure -> figure.end() <= marker.at())
                        .filter(figure -> passage.sentence(figure.begin()).equals(sentence))
                        .toList();
                if (marker.kind().equals("given")) {
                    hold(marker, behind);
                } else if (!hasWords(marker)) {
                    var count = Math.min(behind.size(), count(marker));
                    hold(marker, behind.subList(behind.size() - count, behind.size()));
                }
            }
            free.forEach(this::withoutMarker);
            others.addAll(findings.values());
            return others;
        }

        private int count(Marker marker) {
            return marker.kind().equals("claim")
                    ? values(marker).size()
                    : marker.list().size();
        }

        /** What a marker's claims hold, one for each figure: a value, or a band. */
        private List<Object> values(Marker marker) {
            var values = new ArrayList<Object>();
            for (var name : marker.list()) {
                switch (claims.get(name)) {
                    case Fact fact -> values.addAll(fact.values());
                    case Band band -> values.add(band);
                    case null -> throw new AssertionError(marker.place() + ": there is no claim of the name " + name);
                }
            }
            return values;
        }

        /** A claim in words stands before its marker. */
        private boolean hasWords(Marker marker) {
            if (!marker.kind().equals("claim")
                    || !(claims.get(marker.names()) instanceof Band band)
                    || band.words() == null) {
                return false;
            }
            var text = passage.text().substring(0, marker.at());
            var words =
                    Pattern.compile(band.words().replace(" ", "\\s+") + "\\W*$").matcher(text);
            var said = words.find();
            var flaw = said
                    ? null
                    : "the claim " + band.name() + " says \"" + band.words() + "\", and that does not stand here";
            others.add(new Finding(marker.place(), band.words(), Holder.CLAIM, band.name(), flaw));
            if (said) {
                free.removeIf(figure -> figure.begin() >= words.start() && figure.end() <= marker.at());
            }
            return true;
        }

        private void hold(Marker marker, List<Figure> figures) {
            if (figures.isEmpty()) {
                others.add(new Finding(marker.place(), "", Holder.GIVEN, null, "this marker has no figure before it"));
                return;
            }
            free.removeAll(figures);
            switch (marker.kind()) {
                case "claim" -> claim(marker, figures);
                case "shown" -> shown(marker, figures);
                case "recorded" -> recorded(marker, figures);
                case "written" -> figures.forEach(figure -> put(figure, Holder.SHOWN, null, null));
                default -> figures.forEach(figure -> put(figure, Holder.GIVEN, null, null));
            }
        }

        private void claim(Marker marker, List<Figure> figures) {
            var values = values(marker);
            if (values.size() != figures.size()) {
                var flaw = "here are " + figures.size() + " figures, and the claim " + marker.names() + " has "
                        + values.size();
                figures.forEach(figure -> put(figure, Holder.CLAIM, marker.names(), flaw));
                return;
            }
            for (var index = 0; index < figures.size(); index++) {
                var figure = figures.get(index);
                var flaw = switch (values.get(index)) {
                    case Double value
                    when !figure.says(value) -> marker.names() + " is " + value / figure.unit() + " in this unit";
                    case Band band when !band.has(figure.value()) -> marker.names() + " is claimed to be " + band;
                    default -> null;
                };
                put(figure, Holder.CLAIM, marker.names(), flaw);
            }
        }

        private void shown(Marker marker, List<Figure> figures) {
            var rows = marker.list();
            for (var index = 0; index < figures.size(); index++) {
                var row = rows.get(rows.size() - figures.size() + index);
                var figure = figures.get(index);
                var flaw = recordings.show(marker.place(), row, figure)
                        ? null
                        : "the output that is meant by \"" + row
                                + "\" does not show it: it is the nearest above with these words, or else below;"
                                + " behind \" of \", words of its command name another";
                put(figure, Holder.SHOWN, null, flaw);
            }
        }

        private void recorded(Marker marker, List<Figure> figures) {
            var flaw = recordings.hasCommands(passage.file(), marker.names())
                    ? null
                    : "no shell block of the chapter shows the command " + marker.names();
            figures.forEach(figure -> put(figure, Holder.SHOWN, null, flaw));
        }

        private void withoutMarker(Figure figure) {
            var held = claims.values().stream()
                    .filter(claim -> claim instanceof Fact fact && isOf(figure, fact))
                    .findFirst();
            if (held.isPresent()) {
                put(figure, Holder.CLAIM, held.get().name(), null);
            } else if (figure.unit() == 1 && (figure.number() == 0 || figure.number() == 1)) {
                return; // none and one are no figures
            } else if (passage.sentence(figure.begin()).indexOf(Passage.SOURCE) >= 0) {
                put(figure, Holder.SOURCE, null, null);
            } else {
                put(
                        figure,
                        Holder.CLAIM,
                        null,
                        "this figure has no marker: name its claim behind it, or the line of an"
                                + " output that shows it, or link its source in the same sentence");
            }
        }

        private boolean isOf(Figure figure, Fact fact) {
            return fact.of() != null
                    && fact.values().stream().anyMatch(figure::says)
                    && Pattern.compile("\\s+(?:" + fact.of() + ")\\b")
                            .matcher(passage.text())
                            .region(figure.end(), passage.text().length())
                            .lookingAt();
        }

        private void put(Figure figure, Holder holder, String claim, String flaw) {
            var words = passage.text().substring(figure.begin(), figure.end()).replace('\n', ' ');
            findings.put(figure, new Finding(passage.place(figure.begin()), words, holder, claim, flaw));
        }
    }
}
