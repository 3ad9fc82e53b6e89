/// Cryptography behind small types; the only place that knows Bouncy Castle.
@NullMarked
package dev.gatehouse.crypto;

import org.jspecify.annotations.NullMarked;
