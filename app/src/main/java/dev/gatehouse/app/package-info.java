/// The console program: it wires the screens to the local store and the API.
@NullMarked
package dev.gatehouse.app;

import org.jspecify.annotations.NullMarked;
