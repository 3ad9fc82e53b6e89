package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;

/// Somebody who holds a role.
///
/// @param user who
/// @param grant that they hold it
/// @param by who gave it, by name
public record Member(User user, Grant grant, String by) {}
