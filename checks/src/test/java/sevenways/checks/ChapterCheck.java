package sevenways.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sevenways.book.Region;
import sevenways.checks.Chapter.Fence;
import sevenways.checks.Chapter.Link;
import sevenways.checks.Chapter.Picture;
import sevenways.checks.Chapter.Place;
import sevenways.testkit.Anchors;

/**
 * Holds a chapter against the repository. Whatever fails, fails with the chapter's name and line, and with what to do
 * about it.
 */
record ChapterCheck(Repository repository, Chapter chapter) {

    /** Nothing of these can drift apart from a source: a picture, and what a reader types. */
    private static final Set<String> FREE = Set.of("text", "shell");

    void block(Fence fence) throws IOException, InterruptedException {
        try {
            if (fence.language().equals(Edit.LANGUAGE)) {
                new Edit(fence).made(repository);
            } else if (fence.attributes().containsKey("file")) {
                equalsRegion(fence);
            } else if (fence.language().equals("output")) {
                namesItsCommand(fence);
            } else if (!FREE.contains(fence.language())) {
                throw new IllegalArgumentException(
                        "a block of code must say where its source is, ```java file=PATH"
                                + " region=NAME (```shell is for commands, ```output for what they print, ```text for pictures)");
            }
            for (var command : commands(fence).toList()) {
                Command.parse(command).check(repository);
            }
        } catch (IllegalArgumentException e) {
            throw new AssertionError(fence.place() + ": " + e.getMessage(), e);
        }
    }

    /** A relative link leads to a file, counted from the chapter's folder, and to a section of a page. */
    void link(Link link) throws IOException {
        if (link.target().matches("[a-z]+:.*")) {
            return;
        }
        var parts = link.target().split("#", 2);
        var here = Path.of(link.place().file());
        var target = parts[0].isEmpty()
                ? here
                : here.resolveSibling(".").resolve(parts[0]).normalize();
        if (!repository.has(target.toString())) {
            throw new AssertionError(link.place() + ": the link leads to " + target + ", which does not exist");
        }
        if (parts.length == 2
                && target.toString().endsWith(".md")
                && !Anchors.in(repository.root().resolve(target)).contains(parts[1])) {
            throw new AssertionError(link.place() + ": " + target + " has no section #" + parts[1]);
        }
    }

    void picture(Picture picture) throws IOException {
        link(new Link(picture.place(), picture.target()));
        if (picture.alternative().isBlank()) {
            throw new AssertionError(picture.place() + ": the picture needs words for those who do not see it,"
                    + " ![what it shows](" + picture.target() + ")");
        }
    }

    private void equalsRegion(Fence fence) {
        var file = fence.attributes().get("file");
        var name = fence.attributes().get("region");
        if (name == null) {
            throw new IllegalArgumentException("the block names a file, but no region=NAME in it");
        }
        if (!repository.has(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        var region = Region.find(file, repository.text(file), name);
        IntStream.range(0, Math.max(fence.text().size(), region.text().size()))
                .filter(index -> !line(fence.text(), index).equals(line(region.text(), index)))
                .findFirst()
                .ifPresent(index -> {
                    throw differs(fence, region, index);
                });
    }

    private static AssertionError differs(Fence fence, Region region, int index) {
        return new AssertionError("""
                %s differs from region %s at %s
                    the chapter says: %s
                    the source says:  %s
                The source is right: copy the region into the chapter, and see whether the prose around it still holds.
                %s
                """.formatted(
                        place(fence, index),
                        fence.attributes().get("region"),
                        new Place(fence.attributes().get("file"), region.line()),
                        line(fence.text(), index),
                        line(region.text(), index),
                        String.join("\n", region.text())));
    }

    /** Of the line that differs; where the chapter lacks it, of the fence that closes too early. */
    private static Place place(Fence fence, int index) {
        return fence.place().plus(1 + Math.min(index, fence.text().size()));
    }

    private static String line(List<String> text, int index) {
        return index < text.size() ? text.get(index) : "(the block ends here)";
    }

    /** The info string is invisible to a reader, so the command must stand in the text as well. */
    private void namesItsCommand(Fence fence) {
        var command = fence.attributes().get("command");
        if (command == null) {
            throw new IllegalArgumentException(
                    "a block of output must name its command: ```output command=\"mvn ...\"");
        }
        if (!Command.parse(command).runsLesson() && new RecordedOutput(fence).isRunAfresh()) {
            throw new IllegalArgumentException("a build cannot run this command again, so the block must say fresh=no");
        }
        var shown = chapter.fences().stream()
                .takeWhile(earlier -> earlier != fence)
                .filter(earlier -> earlier.language().equals("shell"))
                .anyMatch(earlier -> earlier.text().contains(command));
        if (!shown) {
            throw new IllegalArgumentException("no shell block above shows the command of this output: " + command);
        }
    }

    private static Stream<String> commands(Fence fence) {
        return fence.language().equals("shell")
                ? fence.text().stream().filter(line -> line.startsWith("mvn -pl"))
                : Stream.empty();
    }
}
