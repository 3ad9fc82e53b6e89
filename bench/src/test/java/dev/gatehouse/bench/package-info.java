/// What the benchmarks count with.
@NullMarked
package dev.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
