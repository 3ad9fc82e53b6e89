/// iCalendar files (RFC 5545) with holidays.
@NullMarked
package dev.gatehouse.client.imports.source.calendar;

import org.jspecify.annotations.NullMarked;
