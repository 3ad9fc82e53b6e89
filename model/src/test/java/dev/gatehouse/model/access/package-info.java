/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.access;

import org.jspecify.annotations.NullMarked;
