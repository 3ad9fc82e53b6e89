/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.model.policy;

import org.jspecify.annotations.NullMarked;
