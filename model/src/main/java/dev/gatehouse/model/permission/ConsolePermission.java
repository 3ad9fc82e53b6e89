package dev.gatehouse.model.permission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The permissions of the console itself. Rank compares these and no others.
public enum ConsolePermission {
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
    AUDIT_EXPORT,
    AUDIT_REVIEW,
    BACKUP_READ,
    BACKUP_REPORT,
    CHANGES_APPROVE,
    ACCESS_EVALUATE,
    TENANT_ADMIN;

    private static final Map<Permission, ConsolePermission> BY_PERMISSION = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ConsolePermission::permission, Function.identity()));

    private final Permission permission =
            new Permission(name().toLowerCase(Locale.ROOT).replace('_', '.'));

    /// The permission as roles hold it, for example `users.reset`.
    public Permission permission() {
        return permission;
    }

    /// The console permission of this name, if it is one.
    public static Optional<ConsolePermission> of(Permission permission) {
        return Optional.ofNullable(BY_PERMISSION.get(permission));
    }

    /// All of them, as roles hold them.
    public static Set<Permission> all() {
        return BY_PERMISSION.keySet();
    }
}
