/// The shapes that travel between console and API, and the canonical form of what is logged.
@NullMarked
package dev.gatehouse.model.wire;

import org.jspecify.annotations.NullMarked;
