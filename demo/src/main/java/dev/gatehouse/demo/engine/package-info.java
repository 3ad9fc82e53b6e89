/// The product's engine in the shape in which a proof asks for it. Proofs and oracles know nothing of it.
@NullMarked
package dev.gatehouse.demo.engine;

import org.jspecify.annotations.NullMarked;
