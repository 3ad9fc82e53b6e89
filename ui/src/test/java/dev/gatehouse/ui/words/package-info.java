/// Tests of what the window says.
@NullMarked
package dev.gatehouse.ui.words;

import org.jspecify.annotations.NullMarked;
