/// Keeps the local store in step with the server, and says how the line to it stands.
@NullMarked
package dev.gatehouse.app.sync;

import org.jspecify.annotations.NullMarked;
