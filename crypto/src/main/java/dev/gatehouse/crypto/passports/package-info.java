/// What a machine is known by: its key, the request that proves it, the certificate that says whose it is, and the
/// code that lets it ask.
@NullMarked
package dev.gatehouse.crypto.passports;

import org.jspecify.annotations.NullMarked;
