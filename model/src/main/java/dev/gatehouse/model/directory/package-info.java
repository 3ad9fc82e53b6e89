/// One tenant's access state at one revision, as plain values.
@NullMarked
package dev.gatehouse.model.directory;

import org.jspecify.annotations.NullMarked;
