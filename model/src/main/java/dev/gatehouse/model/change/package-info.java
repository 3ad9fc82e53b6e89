/// The one way to write: changes, sets of them, what they do and who may ask for them.
@NullMarked
package dev.gatehouse.model.change;

import org.jspecify.annotations.NullMarked;
