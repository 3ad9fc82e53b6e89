@NullMarked
package dev.gatehouse.ui.why;

import org.jspecify.annotations.NullMarked;
