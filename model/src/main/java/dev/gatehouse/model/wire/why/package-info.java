/// The wire form of a question why and of its answer.
@NullMarked
package dev.gatehouse.model.wire.why;

import org.jspecify.annotations.NullMarked;
