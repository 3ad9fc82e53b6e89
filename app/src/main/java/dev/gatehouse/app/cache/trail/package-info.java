/// The newest events in the local store.
@NullMarked
package dev.gatehouse.app.cache.trail;

import org.jspecify.annotations.NullMarked;
