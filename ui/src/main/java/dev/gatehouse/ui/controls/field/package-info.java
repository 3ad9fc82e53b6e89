/// Fields of forms: a label above, the error below, at most 480 wide.
@NullMarked
package dev.gatehouse.ui.controls.field;

import org.jspecify.annotations.NullMarked;
