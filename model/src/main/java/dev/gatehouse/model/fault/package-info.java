/// Failures as data: a stable code, its arguments, and the exception that carries one over a boundary.
@NullMarked
package dev.gatehouse.model.fault;

import org.jspecify.annotations.NullMarked;
