/// Tests of the week painter: band.
@NullMarked
package dev.gatehouse.ui.hours.band;

import org.jspecify.annotations.NullMarked;
