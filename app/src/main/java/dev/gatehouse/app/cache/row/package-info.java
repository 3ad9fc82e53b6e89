/// How values become columns and bodies, and pages of them values again.
@NullMarked
package dev.gatehouse.app.cache.row;

import org.jspecify.annotations.NullMarked;
