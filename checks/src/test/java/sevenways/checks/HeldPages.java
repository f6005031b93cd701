package sevenways.checks;

import java.util.List;
import java.util.Set;

/** The pages whose figures are held. */
final class HeldPages {

    private static final Set<String> HELD = Set.of(
            "docs/00-introduction.md",
            "docs/01-single-thread.md",
            "docs/02-threads.md",
            "docs/03-processes.md",
            "docs/04-blocking-coroutine.md",
            "docs/07-virtual-threads.md",
            "docs/08-comparison.md",
            "docs/09-ten-thousand-pages.md");

    private HeldPages() {}

    static List<String> of(Repository repository) {
        return repository.chapters().stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(HELD::contains)
                .toList();
    }
}
