/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.wire.rule;

import org.jspecify.annotations.NullMarked;
