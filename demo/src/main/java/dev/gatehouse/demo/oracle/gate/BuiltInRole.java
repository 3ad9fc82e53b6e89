package dev.gatehouse.demo.oracle.gate;

import java.util.Set;

/// The roles that every tenant has, each with what the design says its people do with the console. Only permissions
/// that the contract asks for are told apart here.
public enum BuiltInRole implements Held {
    /// Roles, users, when and from which machine someone may enter; administers the tenant and looks after what
    /// happened.
    SECURITY_ADMINISTRATOR(
            "Security administrator",
            Set.of("directory.read", "access.explain", "machines.enrol", "audit.read", "tenant.admin")),
    /// Reads, reviews and proves the trail, takes it away, and follows a refusal to the rule of that day.
    AUDITOR("Auditor", Set.of("directory.read", "access.explain", "audit.read", "audit.export", "audit.review")),
    /// Sees all reasons of the person on the phone, with values, but not the rules they come from; helps to enrol a
    /// machine.
    HELPDESK("Helpdesk", Set.of("directory.read", "machines.enrol"));

    private final String title;
    private final Set<String> permissions;

    BuiltInRole(String title, Set<String> permissions) {
        this.title = title;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean brings(String permission) {
        return permissions.contains(permission);
    }
}
