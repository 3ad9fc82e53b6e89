/// Calendars in real files.
@NullMarked
package dev.gatehouse.app.imports;

import org.jspecify.annotations.NullMarked;
