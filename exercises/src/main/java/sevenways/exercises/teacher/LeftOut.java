package sevenways.exercises.teacher;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a copy for a class has not. */
public enum LeftOut {
    SOLUTIONS("files of solutions", "exercises/catalog/[^/]+/solution/.*"),
    SECOND_APPROACHES("files of second approaches", "exercises/catalog/[^/]+/second/.*"),
    WRONG_ANSWERS("wrong answers", "exercises/catalog/[^/]+/wrong/.*"),
    PAGES_FOR_TEACHERS("pages for teachers", "docs/teaching.*");

    private final String words;
    private final Pattern files;

    LeftOut(String words, String files) {
        this.words = words;
        this.files = Pattern.compile(files, Pattern.DOTALL);
    }

    /**
     * Why a file stays with the teacher; empty if it goes along.
     *
     * @param file relative to the root, with slashes
     */
    static Optional<LeftOut> why(String file) {
        return Stream.of(values())
                .filter(kind -> kind.files.matcher(file).matches())
                .findFirst();
    }

    /** Several of them, in words. */
    public String words() {
        return words;
    }
}
