/// Calls over TLS to one pinned server: bounded, timed, every failure a fault that says how far it came.
@NullMarked
package dev.gatehouse.client.http;

import org.jspecify.annotations.NullMarked;
