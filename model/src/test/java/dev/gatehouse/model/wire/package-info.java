/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.wire;

import org.jspecify.annotations.NullMarked;
