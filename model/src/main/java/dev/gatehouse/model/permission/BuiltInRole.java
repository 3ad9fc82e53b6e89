package dev.gatehouse.model.permission;

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
            ConsolePermission.DIRECTORY_READ,
            ConsolePermission.USERS_WRITE,
            ConsolePermission.USERS_RESET,
            ConsolePermission.SESSIONS_END,
            ConsolePermission.ROLES_WRITE,
            ConsolePermission.ACCESS_WRITE,
            ConsolePermission.ACCESS_EXPLAIN,
            ConsolePermission.MACHINES_WRITE,
            ConsolePermission.MACHINES_ENROL,
            ConsolePermission.POLICY_WRITE,
            ConsolePermission.AUDIT_READ,
            ConsolePermission.BACKUP_READ,
            ConsolePermission.CHANGES_APPROVE,
            ConsolePermission.TENANT_ADMIN),
    AUDITOR(
            2,
            "Auditor",
            ConsolePermission.DIRECTORY_READ,
            ConsolePermission.ACCESS_EXPLAIN,
            ConsolePermission.AUDIT_READ,
            ConsolePermission.AUDIT_EXPORT,
            ConsolePermission.AUDIT_REVIEW,
            ConsolePermission.BACKUP_READ),
    HELPDESK(
            3,
            "Helpdesk",
            ConsolePermission.DIRECTORY_READ,
            ConsolePermission.USERS_RESET,
            ConsolePermission.SESSIONS_END,
            ConsolePermission.MACHINES_ENROL);

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
