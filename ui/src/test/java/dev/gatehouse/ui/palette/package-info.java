@NullMarked
package dev.gatehouse.ui.palette;

import org.jspecify.annotations.NullMarked;
