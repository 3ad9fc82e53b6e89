/// The way from a form to its preview and back, the same on every screen with a list and a side.
@NullMarked
package dev.gatehouse.ui.preview.flow;

import org.jspecify.annotations.NullMarked;
