/// What the server answers, read from the wire.
@NullMarked
package dev.gatehouse.client.answer;

import org.jspecify.annotations.NullMarked;
