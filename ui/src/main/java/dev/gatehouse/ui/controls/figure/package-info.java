/// Figures: a number that opens the list behind it, and small drawings on own canvases.
@NullMarked
package dev.gatehouse.ui.controls.figure;

import org.jspecify.annotations.NullMarked;
