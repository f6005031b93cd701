package sevenways.checks;

import java.util.stream.Collectors;
import sevenways.checks.Chapter.Fence;

/**
 * An edit that a page tells its reader to make: a block {@code ```diff file=PATH}. Its lines begin as those of a diff do, and
 * are whole behind that.
 */
record Edit(Fence fence) {

    static final String LANGUAGE = "diff";

    /** The path of the file that is edited. */
    String file() {
        var file = fence.attributes().get("file");
        if (file == null) {
            throw new IllegalArgumentException("an edit must say of which file: ```diff file=PATH");
        }
        return file;
    }

    /**
     * The text of the file with the edit made.
     *
     * @throws IllegalArgumentException with one sentence, if the lines to be edited do not stand there, once
     */
    String made(Repository repository) {
        if (!repository.has(file())) {
            throw new IllegalArgumentException("there is no file " + file());
        }
        var text = repository.text(file());
        var before = lines('-');
        var place = text.indexOf(before);
        if (place < 0 || text.indexOf(before, place + 1) >= 0) {
            throw new IllegalArgumentException("the lines before the edit stand "
                    + (place < 0 ? "nowhere" : "more than once") + " in " + file() + ":\n" + before);
        }
        return text.replace(before, lines('+'));
    }

    /** Those with this sign, and those that stay. */
    private String lines(char sign) {
        return fence.text().stream()
                .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign)
                .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
