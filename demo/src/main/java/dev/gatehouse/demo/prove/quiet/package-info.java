/// Consoles that nobody uses add nothing to the trail.
@NullMarked
package dev.gatehouse.demo.prove.quiet;

import org.jspecify.annotations.NullMarked;
