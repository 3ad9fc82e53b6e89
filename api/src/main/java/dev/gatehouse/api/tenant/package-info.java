/// Tenants: which there are, and how one comes to be.
@NullMarked
package dev.gatehouse.api.tenant;

import org.jspecify.annotations.NullMarked;
