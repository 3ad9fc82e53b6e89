/// The private certificate authority of an installation, PEM files, fingerprints and TLS contexts.
@NullMarked
package dev.gatehouse.crypto.certificates;

import org.jspecify.annotations.NullMarked;
