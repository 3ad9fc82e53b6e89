/// What needs attention, in one tenant or in all.
@NullMarked
package dev.gatehouse.ui.overview;

import org.jspecify.annotations.NullMarked;
