/// A screen in a window without a display, with real keys.
@NullMarked
package dev.gatehouse.ui.stage;

import org.jspecify.annotations.NullMarked;
