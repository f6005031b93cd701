package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sevenways.checks.Chapter.Place;

/**
 * The terms of docs/glossary.md, one a heading, and the first place where the chapters use each of them.
 *
 * @param terms in the order of the page
 */
record Glossary(List<Term> terms) {

    static final String PAGE = "glossary.md";

    private static final Pattern HEADING = Pattern.compile("### (.+)");

    record Term(Place place, String name) {

        String link() {
            return PAGE + "#" + name.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-');
        }

        /** Also its plural, and at the beginning of a sentence; but not a part of another word. */
        private Pattern pattern() {
            return Pattern.compile("(?i)(?<![\\w./])" + Pattern.quote(name) + "(?:e?s)?(?![\\w(])");
        }
    }

    static Glossary of(String file, String content) {
        var terms = new ArrayList<Term>();
        var lines = content.lines().toList();
        for (var line = 0; line < lines.size(); line++) {
            var heading = HEADING.matcher(lines.get(line));
            if (heading.matches()) {
                terms.add(new Term(new Place(file, line + 1), heading.group(1)));
            }
        }
        return new Glossary(terms);
    }

    /**
     * What is wrong with the first use of a term.
     *
     * @param chapters their contents by their names, in the order in which they are read
     * @throws AssertionError with chapter and line
     */
    void holds(Term term, Map<String, String> chapters) {
        for (var chapter : chapters.entrySet()) {
            for (var prose : Prose.of(chapter.getKey(), chapter.getValue())) {
                var use = term.pattern().matcher(prose.text());
                if (use.find()) {
                    if (!term.link().equals(prose.links().get(use.start()))) {
                        throw new AssertionError(
                                "%s: \"%s\" stands here for the first time, and is not linked: [%s](%s)"
                                        .formatted(
                                                prose.places().get(use.start()),
                                                use.group(),
                                                use.group(),
                                                term.link()));
                    }
                    return;
                }
            }
        }
        throw new AssertionError(term.place() + ": no chapter uses \"" + term.name() + "\"");
    }

    /** @throws AssertionError with chapter and line, if a link leads to a term that is not there */
    void has(Chapter.Link link) {
        if (link.target().startsWith(PAGE + "#")
                && terms.stream().map(Term::link).noneMatch(link.target()::equals)) {
            throw new AssertionError(link.place() + ": the glossary has no entry for " + link.target());
        }
    }
}
