/// Decisions: in memory, for applications, at sign-in, and what a change of a rule means to many.
@NullMarked
package dev.gatehouse.bench.access;

import org.jspecify.annotations.NullMarked;
