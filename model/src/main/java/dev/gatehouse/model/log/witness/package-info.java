/// Whether a log is still as it was seen, and if not, from where on.
@NullMarked
package dev.gatehouse.model.log.witness;

import org.jspecify.annotations.NullMarked;
