package dev.gatehouse.ui.past.list;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.ui.words.Words;

/// What a list as of an instant is of.
public enum PastKind {
    /// People.
    PEOPLE,
    /// Roles.
    ROLES,
    /// Access rules; among what differs, what they name, too.
    RULES;

    /// Of which kind something is.
    public static PastKind of(Target target) {
        return switch (target.kind()) {
            case "user" -> PEOPLE;
            case "role" -> ROLES;
            default -> RULES;
        };
    }

    /// What they are called.
    public String title(Words words) {
        return switch (this) {
            case PEOPLE -> words.text("past.people");
            case ROLES -> words.text("past.roles");
            case RULES -> words.text("past.rules");
        };
    }
}
