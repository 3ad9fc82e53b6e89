/// The tenants in the local store, each with its cursor.
@NullMarked
package dev.gatehouse.app.cache.tenant;

import org.jspecify.annotations.NullMarked;
