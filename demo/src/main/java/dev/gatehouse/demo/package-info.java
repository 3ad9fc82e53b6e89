/// The whole system at once, with synthetic tenants; the tour and the end-to-end tests.
@NullMarked
package dev.gatehouse.demo;

import org.jspecify.annotations.NullMarked;
