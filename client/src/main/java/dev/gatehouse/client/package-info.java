/// The TLS client of the API, and the commands that have no window.
@NullMarked
package dev.gatehouse.client;

import org.jspecify.annotations.NullMarked;
