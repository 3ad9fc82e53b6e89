/// Hours as calendar programs read them.
@NullMarked
package dev.gatehouse.client.calendars;

import org.jspecify.annotations.NullMarked;
