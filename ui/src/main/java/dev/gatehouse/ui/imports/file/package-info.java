/// Which file is imported, and how.
@NullMarked
package dev.gatehouse.ui.imports.file;

import org.jspecify.annotations.NullMarked;
