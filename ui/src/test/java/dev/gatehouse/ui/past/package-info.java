/// The past, on screen and off.
@NullMarked
package dev.gatehouse.ui.past;

import org.jspecify.annotations.NullMarked;
