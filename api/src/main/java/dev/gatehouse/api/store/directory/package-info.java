/// A tenant's people, roles and policy in its database.
@NullMarked
package dev.gatehouse.api.store.directory;

import org.jspecify.annotations.NullMarked;
