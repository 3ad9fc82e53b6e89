/// Tests of fields.
@NullMarked
package dev.gatehouse.ui.controls.field;

import org.jspecify.annotations.NullMarked;
