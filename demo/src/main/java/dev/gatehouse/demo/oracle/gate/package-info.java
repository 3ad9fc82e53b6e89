/// Who is let in to which operation: written from the design and the contract, sharing nothing with the gate it judges.
@NullMarked
package dev.gatehouse.demo.oracle.gate;

import org.jspecify.annotations.NullMarked;
