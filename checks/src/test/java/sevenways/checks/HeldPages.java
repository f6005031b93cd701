package sevenways.checks;

import java.util.List;

/** The pages whose figures are held. */
final class HeldPages {

    /** So begin the names of pages that change together with their lessons at the moment. */
    private static final List<String> NOT_YET =
            List.of("docs/06-", "docs/inside-", "docs/10-", "docs/glossary");

    private HeldPages() {}

    static List<String> of(Repository repository) {
        return repository.chapters().stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(page -> NOT_YET.stream().noneMatch(page::startsWith))
                .toList();
    }
}
