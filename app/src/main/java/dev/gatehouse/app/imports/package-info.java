/// Imports for the screen, by the engine that the command uses.
@NullMarked
package dev.gatehouse.app.imports;

import org.jspecify.annotations.NullMarked;
