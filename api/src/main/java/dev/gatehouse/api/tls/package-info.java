/// The server's certificate, from the installation's own authority.
@NullMarked
package dev.gatehouse.api.tls;

import org.jspecify.annotations.NullMarked;
