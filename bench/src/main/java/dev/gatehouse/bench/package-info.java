/// Benchmarks of the parts and of the whole system.
@NullMarked
package dev.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
