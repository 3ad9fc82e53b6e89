/// JSON text to values and back, streaming and strict: the one place of this module that knows the JSON library.
@NullMarked
package dev.gatehouse.client.json;

import org.jspecify.annotations.NullMarked;
