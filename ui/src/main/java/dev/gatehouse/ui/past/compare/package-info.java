/// What is different in two pictures, field by field.
@NullMarked
package dev.gatehouse.ui.past.compare;

import org.jspecify.annotations.NullMarked;
