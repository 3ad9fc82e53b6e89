/// Figures about the running server.
@NullMarked
package dev.gatehouse.api.metrics;

import org.jspecify.annotations.NullMarked;
