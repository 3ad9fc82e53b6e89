/// A machine that is known by its key, as the contract alone makes one.
@NullMarked
package dev.gatehouse.demo.prove.machine;

import org.jspecify.annotations.NullMarked;
