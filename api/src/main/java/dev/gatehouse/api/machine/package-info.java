/// Machines get a passport, have it renewed, and lists of who has one.
@NullMarked
package dev.gatehouse.api.machine;

import org.jspecify.annotations.NullMarked;
