/// What stands beside a list.
@NullMarked
package dev.gatehouse.ui.controls.side;

import org.jspecify.annotations.NullMarked;
