/// The control database: where tenants lie, and the jobs on them.
@NullMarked
package dev.gatehouse.api.store.control;

import org.jspecify.annotations.NullMarked;
