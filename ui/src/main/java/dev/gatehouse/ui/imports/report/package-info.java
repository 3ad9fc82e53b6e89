/// What would become of a file, line by line.
@NullMarked
package dev.gatehouse.ui.imports.report;

import org.jspecify.annotations.NullMarked;
