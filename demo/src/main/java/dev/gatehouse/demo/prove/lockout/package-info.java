/// The proof that no more passwords are checked than the policy allows.
@NullMarked
package dev.gatehouse.demo.prove.lockout;

import org.jspecify.annotations.NullMarked;
