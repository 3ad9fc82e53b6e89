package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.model.permission.Permission;
import java.util.Optional;

/// A line of the permissions of a role: an area, or one permission of it.
public sealed interface PermissionRow {
    /// The heading of an area.
    ///
    /// @param name in words
    /// @param granted how many of it the role brings
    /// @param all how many there are
    record Area(String name, int granted, int all) implements PermissionRow {}

    /// One permission.
    ///
    /// @param permission which
    /// @param name in words
    /// @param granted whether the role brings it, edits included
    /// @param before whether it brought it before the edits
    /// @param sensitive whether it changes what others may do
    /// @param unavailable why it cannot be changed; empty: it can
    record One(
            Permission permission,
            String name,
            boolean granted,
            boolean before,
            boolean sensitive,
            Optional<String> unavailable)
            implements PermissionRow {}
}
