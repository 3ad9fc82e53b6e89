/// Decisions: may this person, at this instant, enter or use a permission, and if not, why.
@NullMarked
package dev.gatehouse.model.access;

import org.jspecify.annotations.NullMarked;
