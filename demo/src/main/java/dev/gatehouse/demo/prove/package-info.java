/// Proofs at full count, against processes started by the launcher, by a client that shares nothing with them but the
/// contract.
@NullMarked
package dev.gatehouse.demo.prove;

import org.jspecify.annotations.NullMarked;
