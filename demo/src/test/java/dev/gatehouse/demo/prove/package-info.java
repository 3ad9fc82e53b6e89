/// Tests of what runs the proofs.
@NullMarked
package dev.gatehouse.demo.prove;

import org.jspecify.annotations.NullMarked;
