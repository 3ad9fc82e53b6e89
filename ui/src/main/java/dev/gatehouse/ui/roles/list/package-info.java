/// The list of roles and what is known of all of them.
@NullMarked
package dev.gatehouse.ui.roles.list;

import org.jspecify.annotations.NullMarked;
