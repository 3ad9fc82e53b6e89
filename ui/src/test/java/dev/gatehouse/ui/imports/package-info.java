/// The import on a stage.
@NullMarked
package dev.gatehouse.ui.imports;

import org.jspecify.annotations.NullMarked;
