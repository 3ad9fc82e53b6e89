/// What became of a role, out of the trail.
@NullMarked
package dev.gatehouse.ui.roles.history;

import org.jspecify.annotations.NullMarked;
