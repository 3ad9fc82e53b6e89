/// Tests of the shared controls, on a window without a display.
@NullMarked
package dev.gatehouse.ui.controls;

import org.jspecify.annotations.NullMarked;
