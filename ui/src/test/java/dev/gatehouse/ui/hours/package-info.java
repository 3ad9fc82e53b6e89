/// Tests of the week painter: all of it together.
@NullMarked
package dev.gatehouse.ui.hours;

import org.jspecify.annotations.NullMarked;
