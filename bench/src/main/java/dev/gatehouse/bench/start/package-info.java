/// What it costs to open the console.
@NullMarked
package dev.gatehouse.bench.start;

import org.jspecify.annotations.NullMarked;
