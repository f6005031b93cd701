package sevenways.exercises.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.classroom.Grading.Student;
import sevenways.exercises.progress.Attempt;
import sevenways.lab.report.PolicySource;

/**
 * A class on one page, which a browser opens without any other file. It has no script, and the page's policy lets the
 * browser run and load none: what a student has named or printed can be nothing but text.
 */
public final class ClassPage {

    private static final String STYLES = "class.css";

    private final Markup html = new Markup();
    private final List<Exercise> exercises;
    private final List<Student> students;
    private final List<SameAnswers.Group> same;

    private ClassPage(List<Exercise> exercises, List<Student> students, List<SameAnswers.Group> same)
            throws XMLStreamException {
        this.exercises = exercises;
        this.students = students;
        this.same = same;
    }

    public static void write(List<Exercise> exercises, List<Student> students, List<SameAnswers.Group> same, Path file)
            throws IOException {
        try {
            var page = new ClassPage(exercises, students, same);
            page.write();
            Files.writeString(file, "<!DOCTYPE html>\n" + page.html + "\n");
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write() throws XMLStreamException {
        html.element(
                "html",
                () -> {
                    html.element("head", this::head);
                    html.newLine();
                    html.element("body", this::body);
                },
                "lang",
                "en");
    }

    private void head() throws XMLStreamException {
        var styles = styles();
        html.empty("meta", "charset", "utf-8");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'"
                        .formatted(PolicySource.hashOf(styles)));
        html.empty("meta", "name", "viewport", "content", "width=device-width");
        html.element("title", "What the class has handed in");
        html.element("style", () -> html.verbatim(styles));
    }

    private void body() throws XMLStreamException {
        html.element("h1", "What the class has handed in");
        legend();
        html.element("div", () -> html.element("table", this::table), "class", "wide");
        html.element("h2", "Each student");
        for (var student : students) {
            html.newLine();
            html.element("details", () -> details(student));
        }
        sameAnswers();
    }

    private void legend() throws XMLStreamException {
        html.element(
                "p",
                () -> {
                    for (var mark : Mark.values()) {
                        sign(mark);
                        html.text(mark.inWords());
                        html.text(" \u00a0 ");
                    }
                },
                "class",
                "legend");
        html.element(
                "p",
                "The credit of an exercise is the part of its proofs that an answer gives, in their order, up to the first"
                        + " that it does not; what was given before anybody had written a line does not count.");
    }

    private void sign(Mark mark) throws XMLStreamException {
        html.element(
                "span", mark == Mark.MISSING ? "\u00a0" : String.valueOf(mark.sign()), "class", "sign " + name(mark));
    }

    private static String name(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void table() throws XMLStreamException {
        html.element(
                "thead",
                () -> html.element("tr", () -> {
                    html.element("th", "student");
                    html.element("th", "solved");
                    html.element("th", "credit");
                    for (var exercise : exercises) {
                        html.element(
                                "th", () -> html.element("span", exercise.id()), "class", "exercise", "scope", "col");
                    }
                }));
        html.element("tbody", () -> {
            for (var student : students) {
                html.newLine();
                html.element("tr", () -> row(student));
            }
        });
    }

    private void row(Student student) throws XMLStreamException {
        html.element("th", student.name(), "scope", "row");
        html.element("td", Long.toString(student.solved()), "class", "number");
        html.element("td", credit(student), "class", "number");
        for (var result : student.results()) {
            html.element(
                    "td",
                    () -> sign(result.mark()),
                    "title",
                    "%s: %s, %s".formatted(result.exercise().id(), result.mark().inWords(), proofs(result)));
        }
    }

    private static String credit(Student student) {
        return String.format(Locale.ROOT, "%.1f", student.credit());
    }

    private static String proofs(Result result) {
        return "%d of %d proofs"
                .formatted(result.given().count(), result.given().all());
    }

    private void sameAnswers() throws XMLStreamException {
        if (same.isEmpty()) {
            return;
        }
        html.element("h2", "The same but for names, white space and comments");
        html.element("p", "No program knows why: two may have sat together, and a short answer leaves little choice.");
        html.element("ul", () -> {
            for (var group : same) {
                html.element("li", group.inWords());
            }
        });
    }

    private void details(Student student) throws XMLStreamException {
        html.element(
                "summary",
                "%s: %d solved, credit %s of %d"
                        .formatted(student.name(), student.solved(), credit(student), exercises.size()));
        if (student.trouble().isPresent()) {
            html.element("p", "Nothing of it can be read: " + student.trouble().get());
            return;
        }
        html.element("table", () -> {
            for (var result : student.results()) {
                html.element("tr", () -> result(result));
            }
        });
    }

    private void result(Result result) throws XMLStreamException {
        html.element("td", () -> sign(result.mark()));
        html.element("th", result.exercise().id(), "scope", "row");
        html.element("td", "%s, %s".formatted(result.mark().inWords(), proofs(result)));
        html.element("td", () -> {
            html.element("b", result.lacks());
            html.text(" ");
            html.text(result.sentence());
            if (result.verdict().isPresent() && !result.sentence().isEmpty()) {
                var verdict = result.verdict().get();
                html.element(
                        "div",
                        "expected %s; got %s %s".formatted(verdict.expected(), verdict.got(), verdict.line()),
                        "class",
                        "got");
            }
        });
        html.element("td", result.attempt().map(ClassPage::inWords).orElse(""), "class", "attempt");
    }

    private static String inWords(Attempt attempt) {
        var words = new ArrayList<String>();
        if (attempt.minutes() != null) {
            words.add(attempt.minutes() + " min");
        }
        if (attempt.hints() > 0) {
            words.add("hints: " + attempt.hints());
        }
        if (attempt.solutionShown()) {
            words.add("solution shown");
        }
        return String.join(", ", words);
    }

    private static String styles() {
        try (var in = ClassPage.class.getResourceAsStream(STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
