/// The one door for change sets.
@NullMarked
package dev.gatehouse.api.change;

import org.jspecify.annotations.NullMarked;
