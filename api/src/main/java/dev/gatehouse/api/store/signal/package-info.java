/// Wake-ups between API processes: that a tenant has moved on.
@NullMarked
package dev.gatehouse.api.store.signal;

import org.jspecify.annotations.NullMarked;
