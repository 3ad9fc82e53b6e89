/// The list of access rules and what is known of all of them.
@NullMarked
package dev.gatehouse.ui.rules.list;

import org.jspecify.annotations.NullMarked;
