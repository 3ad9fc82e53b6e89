/// Access rules: ways in, what they hang on, and their compiled form.
@NullMarked
package dev.gatehouse.model.rule;

import org.jspecify.annotations.NullMarked;
