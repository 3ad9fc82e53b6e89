/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.hours;

import org.jspecify.annotations.NullMarked;
