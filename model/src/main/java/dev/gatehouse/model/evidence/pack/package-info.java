/// A package as a file, and whether it holds what it claims: proved with a key, and with nothing of the API.
@NullMarked
package dev.gatehouse.model.evidence.pack;

import org.jspecify.annotations.NullMarked;
