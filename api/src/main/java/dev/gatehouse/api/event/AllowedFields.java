package dev.gatehouse.api.event;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.change.UserField;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an event may hold, by name. What is not named here cannot get in: no password, no token, no code.
final class AllowedFields {
    // In the leaf, so for ever: opaque and structural, as dev.gatehouse.model.audit.Differences names it. Only roles
    // have a structural name and description; a person's name is in the detail.
    private static final Pattern STRUCTURAL = Pattern.compile("exists|validFrom|expiry|disabled|grant:[0-9a-f-]{36}"
            + "|permission:[a-z0-9_.-]{3,80}|form|until|expiresAt|kind|count|why|stage|environment|size");
    private static final Set<String> OF_ROLES = Set.of("name", "description");
    private static final Set<String> PERSONAL =
            Arrays.stream(UserField.values()).map(UserField::wire).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PERSONAL_BESIDES = Set.of("neverReason", "disabledReason");
    private static final Set<String> MORE = Set.of(
            "login",
            "role",
            "name",
            "filter",
            "count",
            "index",
            "change",
            "kind",
            "format",
            "version",
            "workstation",
            "tenant",
            "tenantName",
            "environment",
            "session",
            "by",
            "why",
            "operation");

    private AllowedFields() {}

    /// Refuses an event with a field that nobody allowed.
    ///
    /// @throws IllegalArgumentException naming the field; our own mistake
    static void check(AuditEvent event) {
        for (FieldChange change : event.fields()) {
            boolean ofRole =
                    event.target().filter(one -> one.kind().equals("role")).isPresent();
            if (!STRUCTURAL.matcher(change.field()).matches() && !(ofRole && OF_ROLES.contains(change.field()))) {
                throw new IllegalArgumentException("not a structural field of an event: " + change.field());
            }
        }
        for (FieldChange change : event.detail().fields()) {
            if (!PERSONAL.contains(change.field()) && !PERSONAL_BESIDES.contains(change.field())) {
                throw new IllegalArgumentException("not a personal field of an event: " + change.field());
            }
        }
        for (String name : event.detail().more().keySet()) {
            if (!MORE.contains(name)) {
                throw new IllegalArgumentException("not a note of an event: " + name);
            }
        }
    }
}
