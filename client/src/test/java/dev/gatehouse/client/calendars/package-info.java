/// Exported hours, read again.
@NullMarked
package dev.gatehouse.client.calendars;

import org.jspecify.annotations.NullMarked;
