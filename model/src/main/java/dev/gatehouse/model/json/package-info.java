/// JSON as values, its canonical text, and reading objects field by field without trusting them.
@NullMarked
package dev.gatehouse.model.json;

import org.jspecify.annotations.NullMarked;
