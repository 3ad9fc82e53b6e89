/// One field that finds people, places, roles and actions.
@NullMarked
package dev.gatehouse.ui.palette;

import org.jspecify.annotations.NullMarked;
