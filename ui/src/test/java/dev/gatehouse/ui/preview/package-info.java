@NullMarked
package dev.gatehouse.ui.preview;

import org.jspecify.annotations.NullMarked;
