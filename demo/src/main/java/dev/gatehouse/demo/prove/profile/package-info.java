/// Proof that the picture in memory and the store agree: what changes do, and what is decided of one person.
@NullMarked
package dev.gatehouse.demo.prove.profile;

import org.jspecify.annotations.NullMarked;
