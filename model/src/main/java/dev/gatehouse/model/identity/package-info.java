/// The opaque names of things: tenants, people, roles, events, actors.
@NullMarked
package dev.gatehouse.model.identity;

import org.jspecify.annotations.NullMarked;
