/// The daily review of a tenant's trail.
@NullMarked
package dev.gatehouse.api.review;

import org.jspecify.annotations.NullMarked;
