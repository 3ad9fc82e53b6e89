/// Events: the one way to write them, and the ways to find them.
@NullMarked
package dev.gatehouse.api.event;

import org.jspecify.annotations.NullMarked;
