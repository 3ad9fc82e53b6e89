/// Lists as of an instant: the moment, its bar, and what stands in a screen's place meanwhile. Nothing here writes.
@NullMarked
package dev.gatehouse.ui.past;

import org.jspecify.annotations.NullMarked;
