/// Keys and what is done with them: sealing, message authentication, derivation, private files.
@NullMarked
package dev.gatehouse.crypto.keys;

import org.jspecify.annotations.NullMarked;
