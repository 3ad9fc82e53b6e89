package dev.gatehouse.api.authzen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How many of several questions are answered (AuthZEN 1.0 §7.1.2).
enum Semantic {
    /// All of them.
    EXECUTE_ALL,
    /// Up to the first that is refused.
    DENY_ON_FIRST_DENY,
    /// Up to the first that is permitted.
    PERMIT_ON_FIRST_PERMIT;

    static Optional<Semantic> ofWire(String wire) {
        return Stream.of(values())
                .filter(semantic -> semantic.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst();
    }

    /// The verdicts that are answered, the one that ends them among them.
    List<Verdict> upToTheLast(List<Verdict> all) {
        for (int i = 0; i < all.size(); i++) {
            if (this != EXECUTE_ALL && all.get(i).isPermitted() == (this == PERMIT_ON_FIRST_PERMIT)) {
                return all.subList(0, i + 1);
            }
        }
        return all;
    }
}
