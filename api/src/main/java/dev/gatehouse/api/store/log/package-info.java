/// The tree over a tenant's events, as it lies in the tenant's database.
@NullMarked
package dev.gatehouse.api.store.log;

import org.jspecify.annotations.NullMarked;
