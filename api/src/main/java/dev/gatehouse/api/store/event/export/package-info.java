/// A tenant's log, read in order and in bulk, as bytes.
@NullMarked
package dev.gatehouse.api.store.event.export;

import org.jspecify.annotations.NullMarked;
