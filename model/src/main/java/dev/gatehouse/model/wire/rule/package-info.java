/// The wire forms of rules, and of what rules name.
@NullMarked
package dev.gatehouse.model.wire.rule;

import org.jspecify.annotations.NullMarked;
