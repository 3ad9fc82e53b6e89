/// Filters that a person keeps for themselves, for every list that is filtered by a line of text.
@NullMarked
package dev.gatehouse.ui.filters;

import org.jspecify.annotations.NullMarked;
