/// The week as one paints it: stretches on a circle of minutes, and what a stroke over them does.
@NullMarked
package dev.gatehouse.ui.hours.week;

import org.jspecify.annotations.NullMarked;
