/// Painting: the selection, the strokes, and the canvas that shows them.
@NullMarked
package dev.gatehouse.ui.hours.paint;

import org.jspecify.annotations.NullMarked;
