/// The local store: what was read of the server, on this workstation. The one place that knows H2.
@NullMarked
package dev.gatehouse.app.cache;

import org.jspecify.annotations.NullMarked;
