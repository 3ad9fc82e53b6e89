/// What the edge reads of a tenant beside the stores of a transaction: open sessions, counters.
@NullMarked
package dev.gatehouse.api.store.edge;

import org.jspecify.annotations.NullMarked;
