/// The frame of the window: stripe, bar, navigation, content, what lies over it, and the keys that work everywhere.
@NullMarked
package dev.gatehouse.ui.shell;

import org.jspecify.annotations.NullMarked;
