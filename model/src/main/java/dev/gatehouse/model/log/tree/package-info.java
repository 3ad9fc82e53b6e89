/// The Merkle tree of a log (RFC 6962 §2.1, RFC 9162 §2.1) and what proves that a leaf is in it, and that it only grew.
/// Whatever is not proved is refused, by an exception that says in what way.
@NullMarked
package dev.gatehouse.model.log.tree;

import org.jspecify.annotations.NullMarked;
