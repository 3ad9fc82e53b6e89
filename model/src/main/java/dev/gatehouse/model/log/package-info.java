/// Verifies a log that proves itself: a Merkle tree (RFC 6962 §2.1) whose proofs and notes anybody can check. Whatever
/// is not proved is refused, by an exception that says in what way.
@NullMarked
package dev.gatehouse.model.log;

import org.jspecify.annotations.NullMarked;
