/// Dates of a band: exceptions and holidays by month, and the year ahead with its changes of clocks.
@NullMarked
package dev.gatehouse.ui.hours.dates;

import org.jspecify.annotations.NullMarked;
