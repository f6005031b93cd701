package sevenways.book;

/** Shows a reader that a figure is held by the build, and where that is written down. */
record Marks(ClaimPlaces claims, SourcePages sources, Labels labels) {

    /** Behind a figure: a small tick. A figure that the text chooses, or that an output shows, needs none. */
    String inline(String comment) {
        return MarkerText.of(comment)
                .filter(marker -> marker.kind().equals("claim"))
                .map(marker -> tick(marker.names(), labels.of("checked", marker.names()), ""))
                .orElse("");
    }

    /** Above a table. */
    String block(String comment) {
        return MarkerText.of(comment)
                .map(marker -> switch (marker.kind()) {
                    case "claim" ->
                        held(tick(marker.names(), labels.of("checked", marker.names()), labels.of("checked.table")));
                    case "recorded" ->
                        held(Html.text(labels.of("recorded")) + " <code>" + Html.text(marker.names()) + "</code>");
                    default -> "";
                })
                .orElse("");
    }

    private static String held(String html) {
        return "<p class=\"held\">" + html + "</p>";
    }

    /** @param words beside the tick; may be empty */
    private String tick(String names, String sentence, String words) {
        var attributes = "class=\"claim\" title=\"%s\"".formatted(Html.text(sentence));
        var text = "<span aria-hidden=\"true\">✓</span>" + (words.isEmpty() ? "" : " " + Html.text(words));
        return claims.of(names)
                .map(place -> "<a %s aria-label=\"%s\" href=\"%s\">%s</a>"
                        .formatted(attributes, Html.text(sentence), sources.pageOf(place.file(), place.line()), text))
                .orElse("<span " + attributes + ">" + text + "</span>");
    }
}
