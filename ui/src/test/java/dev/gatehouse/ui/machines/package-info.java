@NullMarked
package dev.gatehouse.ui.machines;

import org.jspecify.annotations.NullMarked;
