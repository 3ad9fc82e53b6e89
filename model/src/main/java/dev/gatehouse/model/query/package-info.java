/// What one looks for: people and events, the same question to the local store and the server.
@NullMarked
package dev.gatehouse.model.query;

import org.jspecify.annotations.NullMarked;
