/// When and from where another system lets its people in, and what that comes to on the clock of a zone.
@NullMarked
package dev.gatehouse.client.imports.limits;

import org.jspecify.annotations.NullMarked;
