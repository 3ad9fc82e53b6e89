/// The proof that every operation lets in exactly whom the contract and the design let in.
@NullMarked
package dev.gatehouse.demo.prove.matrix;

import org.jspecify.annotations.NullMarked;
