/// People, roles and rules of a past picture, and what is known of one of them.
@NullMarked
package dev.gatehouse.ui.past.list;

import org.jspecify.annotations.NullMarked;
