/// One person's stay: who they are, their store, their line to the server.
@NullMarked
package dev.gatehouse.app.visit;

import org.jspecify.annotations.NullMarked;
