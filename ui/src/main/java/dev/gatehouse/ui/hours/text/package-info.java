/// The week as text: the field above it, and the list of its windows beside it.
@NullMarked
package dev.gatehouse.ui.hours.text;

import org.jspecify.annotations.NullMarked;
