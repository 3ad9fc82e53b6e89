/// What reads bytes that somebody else made, in the shape in which a fuzzer calls it.
@NullMarked
package dev.gatehouse.demo.engine.fuzz;

import org.jspecify.annotations.NullMarked;
