/// Tests of the week painter: week.
@NullMarked
package dev.gatehouse.ui.hours.week;

import org.jspecify.annotations.NullMarked;
