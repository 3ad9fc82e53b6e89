/// The daily review: what automation could not settle, day by day, one item at a time.
@NullMarked
package dev.gatehouse.ui.reviews;

import org.jspecify.annotations.NullMarked;
