/// Time bands: weekly windows, dated exceptions and holidays in a zone, and what they mean at every instant.
@NullMarked
package dev.gatehouse.model.hours;

import org.jspecify.annotations.NullMarked;
