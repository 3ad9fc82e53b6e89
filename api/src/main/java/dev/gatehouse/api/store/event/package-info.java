/// A tenant's log in its database: events written once, found again.
@NullMarked
package dev.gatehouse.api.store.event;

import org.jspecify.annotations.NullMarked;
