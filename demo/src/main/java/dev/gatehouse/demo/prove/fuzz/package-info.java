/// Parsers, fed with whatever a fuzzer makes up.
@NullMarked
package dev.gatehouse.demo.prove.fuzz;

import org.jspecify.annotations.NullMarked;
