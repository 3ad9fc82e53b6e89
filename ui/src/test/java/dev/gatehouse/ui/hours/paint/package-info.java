/// Tests of the week painter: paint.
@NullMarked
package dev.gatehouse.ui.hours.paint;

import org.jspecify.annotations.NullMarked;
