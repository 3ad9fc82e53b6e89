/// People and roles in the local store.
@NullMarked
package dev.gatehouse.app.cache.people;

import org.jspecify.annotations.NullMarked;
