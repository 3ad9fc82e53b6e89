/// What a file of another system says, in words of our own, whatever its format.
@NullMarked
package dev.gatehouse.client.imports.source;

import org.jspecify.annotations.NullMarked;
