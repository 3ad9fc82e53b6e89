/// What two roles, or a person and a role, have in common.
@NullMarked
package dev.gatehouse.ui.roles.compare;

import org.jspecify.annotations.NullMarked;
