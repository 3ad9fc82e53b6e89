/// The table of all lists: rows come page by page, stay where they are on refresh, and are copied as text.
@NullMarked
package dev.gatehouse.ui.controls.table;

import org.jspecify.annotations.NullMarked;
