/// Proofs that changes outlive killed processes.
@NullMarked
package dev.gatehouse.demo.prove.crash;

import org.jspecify.annotations.NullMarked;
