/// The stream of what is new in a tenant.
@NullMarked
package dev.gatehouse.api.feed;

import org.jspecify.annotations.NullMarked;
