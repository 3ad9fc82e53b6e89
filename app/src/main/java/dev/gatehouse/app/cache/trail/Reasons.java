package dev.gatehouse.app.cache.trail;

import java.util.Collection;
import java.util.List;

/// Reason codes in one column: each between spaces, so that one is never found as a part of another.
final class Reasons {
    private static final String BETWEEN = " ";

    private Reasons() {}

    static String of(Collection<String> reasons) {
        return reasons.isEmpty() ? "" : BETWEEN + String.join(BETWEEN, reasons) + BETWEEN;
    }

    /// What the column holds of one.
    static String one(String reason) {
        return BETWEEN + reason + BETWEEN;
    }

    static List<String> all(String column) {
        return column.isEmpty() ? List.of() : List.of(column.strip().split(BETWEEN, -1));
    }
}
