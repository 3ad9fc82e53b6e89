/// The proof that tenants learn nothing of each other.
@NullMarked
package dev.gatehouse.demo.prove.isolation;

import org.jspecify.annotations.NullMarked;
