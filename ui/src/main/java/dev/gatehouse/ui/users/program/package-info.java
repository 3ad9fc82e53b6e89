/// Programs: making one, and what its list shows.
@NullMarked
package dev.gatehouse.ui.users.program;

import org.jspecify.annotations.NullMarked;
