/// Argon2id (RFC 9106), the one slow hash of the house.
@NullMarked
package dev.gatehouse.crypto.argon;

import org.jspecify.annotations.NullMarked;
