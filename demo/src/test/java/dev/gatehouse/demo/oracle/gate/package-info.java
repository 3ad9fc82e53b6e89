/// Tests of the oracle of the gate.
@NullMarked
package dev.gatehouse.demo.oracle.gate;

import org.jspecify.annotations.NullMarked;
