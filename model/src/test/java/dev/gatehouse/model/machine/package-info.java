/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.machine;

import org.jspecify.annotations.NullMarked;
