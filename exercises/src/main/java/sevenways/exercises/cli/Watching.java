package sevenways.exercises.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;

/** Looks for saved files and for keys, in turn. */
final class Watching {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Course course;
    private final Screen screen;
    private final Checking checking;
    private final Keys keys;
    private final SavedFiles files;

    /** What a key is about; empty if all of the trunk is solved. */
    private Optional<Exercise> current;

    Watching(Course course, Screen screen, Checking checking, Keys keys) throws IOException {
        this.course = course;
        this.screen = screen;
        this.checking = checking;
        this.keys = keys;
        files = new SavedFiles(course);
        current = course.next(course.progress());
    }

    void untilQuit() throws IOException, InterruptedException {
        new NextStep(course, screen).print(course.progress());
        remind();
        for (var key = keys.next(BETWEEN_LOOKS); !key.equals(Optional.of(Keys.QUIT)); key = keys.next(BETWEEN_LOOKS)) {
            if (key.isPresent()) {
                obey(key.get());
                remind();
            }
            for (var exercise : files.saved()) {
                check(exercise);
                remind();
            }
        }
    }

    private void check(Exercise exercise) throws IOException, InterruptedException {
        var checked = checking.check(exercise);
        screen.line("");
        new VerdictText(screen, course).print(checked);
        current = checked.isSolved() ? course.next(course.progress()) : Optional.of(exercise);
    }

    private void obey(char key) throws IOException, InterruptedException {
        switch (key) {
            case 'h' -> hint();
            case 'l' -> new Overview(course, screen).print();
            case 'n' -> next();
            case 'r' -> reset();
            default -> {}
        }
    }

    private void hint() throws IOException {
        if (current.isPresent()) {
            new Hints(course, screen).next(current.get());
        }
    }

    private void next() throws IOException {
        current = course.nextAfter(current, course.progress());
        if (current.isPresent()) {
            screen.labelled("now", NextStep.titled(current.get()));
            screen.whole("open", course.project().shown(course.project().file(current.get())));
        }
    }

    private void reset() throws IOException, InterruptedException {
        if (current.isEmpty()) {
            return;
        }
        screen.line("Write %s back as it was handed out? Your answer is kept beside it. (y/n)"
                .formatted(current.get().id()));
        var answer = Optional.<Character>empty();
        while (answer.isEmpty()) {
            answer = keys.next(BETWEEN_LOOKS);
        }
        if (answer.get() == 'y') {
            new Reset(course, screen).of(current.get());
            files.takeAsKnown(current.get());
        }
    }

    /** Whoever waits has time to make ready. */
    private void remind() throws IOException, InterruptedException {
        if (current.isPresent()) {
            checking.expect(current.get());
        }
        screen.line(screen.faint("Waiting for a saved file.  h hint  l list  n next  r reset  q quit"
                + (keys.needEnter() ? "  (and Enter)" : "")));
    }
}
