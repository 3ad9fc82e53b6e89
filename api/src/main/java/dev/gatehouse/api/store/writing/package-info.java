/// Writes what makes one picture of a tenant's directory out of another.
@NullMarked
package dev.gatehouse.api.store.writing;

import org.jspecify.annotations.NullMarked;
