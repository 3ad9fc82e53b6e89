package dev.gatehouse.model.permission;

import static dev.gatehouse.model.permission.ConsolePermission.*;

import dev.gatehouse.model.identity.RoleId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The roles every tenant is born with. They cannot be changed, and have the same id in every tenant.
public enum BuiltInRole {
    SECURITY_ADMINISTRATOR(
            1,
            "Security administrator",
            DIRECTORY_READ,
            USERS_WRITE,
            USERS_RESET,
            SESSIONS_END,
            ROLES_WRITE,
            ACCESS_WRITE,
            ACCESS_EXPLAIN,
            MACHINES_WRITE,
            MACHINES_ENROL,
            POLICY_WRITE,
            AUDIT_READ,
            BACKUP_READ,
            CHANGES_APPROVE,
            TENANT_ADMIN),
    AUDITOR(2, "Auditor", DIRECTORY_READ, ACCESS_EXPLAIN, AUDIT_READ, AUDIT_EXPORT, AUDIT_REVIEW, BACKUP_READ),
    HELPDESK(3, "Helpdesk", DIRECTORY_READ, USERS_RESET, SESSIONS_END, MACHINES_ENROL);

    private final int number;
    private final String title;
    private final Set<Permission> permissions;

    BuiltInRole(int number, String title, ConsolePermission... permissions) {
        this.number = number;
        this.title = title;
        this.permissions =
                Arrays.stream(permissions).map(ConsolePermission::permission).collect(Collectors.toUnmodifiableSet());
    }

    /// The name it bears in the directory.
    public String title() {
        return title;
    }

    /// What it brings.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// Its id, the same in every tenant: `00000000-0000-8000-8000-00000000000N` (UUID version 8, RFC 9562 §5.8).
    public RoleId id() {
        return new RoleId(new UUID(0x8000L, 0x8000_0000_0000_0000L + number));
    }
}
