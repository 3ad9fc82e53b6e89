/// Import of other directories' people and groups: reads a file, compares it with the tenant, sends one change set.
@NullMarked
package dev.gatehouse.client.imports;

import org.jspecify.annotations.NullMarked;
