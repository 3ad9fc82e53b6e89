/// Links to people and roles, as text that one can send to somebody.
@NullMarked
package dev.gatehouse.ui.navigation.link;

import org.jspecify.annotations.NullMarked;
