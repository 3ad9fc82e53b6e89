/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.history;

import org.jspecify.annotations.NullMarked;
