/// Passwords: their hashes, and what makes one acceptable.
@NullMarked
package dev.gatehouse.crypto.passwords;

import org.jspecify.annotations.NullMarked;
