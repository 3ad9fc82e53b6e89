package dev.gatehouse.model.permission;

import java.util.regex.Pattern;

/// The right to do one thing, `area.verb`: at most 80 characters, each part `a-z`, then `a-z 0-9 _ -`. Application
/// permissions are the tenant's own; the [ConsolePermission]s are ours.
///
/// @param name the whole name
public record Permission(String name) implements Comparable<Permission> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_-]{0,38}\\.[a-z][a-z0-9_-]{0,38}");

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException for any other shape
    public Permission {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not a permission name");
        }
    }

    /// Whether a text has the shape of a permission.
    public static boolean isValid(String name) {
        return SHAPE.matcher(name).matches();
    }

    /// The part before the dot.
    public String area() {
        return name.substring(0, name.indexOf('.'));
    }

    /// Whether this is one of the console's own permissions, which rank compares.
    public boolean isConsole() {
        return ConsolePermission.of(this).isPresent();
    }

    @Override
    public int compareTo(Permission other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
