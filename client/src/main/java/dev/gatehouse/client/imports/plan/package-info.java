/// Compares what a file says with what the tenant has, and makes one change set and one report of it.
@NullMarked
package dev.gatehouse.client.imports.plan;

import org.jspecify.annotations.NullMarked;
