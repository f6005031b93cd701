package sevenways.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The register of all that the chapters claim in figures. */
final class Claims {

    private Claims() {}

    /** By their names. */
    static Map<String, Claim> all(Repository repository) {
        var claims = new LinkedHashMap<String, Claim>();
        Stream.concat(Facts.of(repository).stream(), Bands.of(repository).stream())
                .forEach(claim -> {
                    if (claims.put(claim.name(), claim) != null) {
                        throw new IllegalStateException("two claims have the name " + claim.name());
                    }
                });
        return claims;
    }
}
