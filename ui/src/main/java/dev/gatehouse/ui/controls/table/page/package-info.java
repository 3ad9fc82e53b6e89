/// Rows that arrive page by page.
@NullMarked
package dev.gatehouse.ui.controls.table.page;

import org.jspecify.annotations.NullMarked;
