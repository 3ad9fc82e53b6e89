/// The import of a file of another directory: the file, what would become of it, and its preview.
@NullMarked
package dev.gatehouse.ui.imports;

import org.jspecify.annotations.NullMarked;
