/// Machines: networks and passports, and where somebody stands.
@NullMarked
package dev.gatehouse.model.machine;

import org.jspecify.annotations.NullMarked;
