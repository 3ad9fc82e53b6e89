/// Tests of the week painter: dates.
@NullMarked
package dev.gatehouse.ui.hours.dates;

import org.jspecify.annotations.NullMarked;
