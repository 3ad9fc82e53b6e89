/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.change;

import org.jspecify.annotations.NullMarked;
