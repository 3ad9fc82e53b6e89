/// The log and the trail.
@NullMarked
package dev.gatehouse.bench.audit;

import org.jspecify.annotations.NullMarked;
