/// Tests of the table.
@NullMarked
package dev.gatehouse.ui.controls.table;

import org.jspecify.annotations.NullMarked;
