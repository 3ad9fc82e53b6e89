/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.json;

import org.jspecify.annotations.NullMarked;
