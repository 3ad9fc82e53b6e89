/// Machines known by their key: their passports, and the codes with which they are enrolled.
@NullMarked
package dev.gatehouse.api.store.machine;

import org.jspecify.annotations.NullMarked;
