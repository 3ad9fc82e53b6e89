/// Who could enter, or use a permission, at a past instant.
@NullMarked
package dev.gatehouse.ui.past.who;

import org.jspecify.annotations.NullMarked;
