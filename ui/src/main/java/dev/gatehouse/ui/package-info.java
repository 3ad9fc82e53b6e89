/// The window: JavaFX only. One folder per screen; its path is the navigation path.
@NullMarked
package dev.gatehouse.ui;

import org.jspecify.annotations.NullMarked;
