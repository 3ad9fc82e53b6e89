/// What lies over the window, one panel at a time, and where the focus goes.
@NullMarked
package dev.gatehouse.ui.shell.overlay;

import org.jspecify.annotations.NullMarked;
