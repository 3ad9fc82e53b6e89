/// One role: its permissions, and how they are changed.
@NullMarked
package dev.gatehouse.ui.roles.edit;

import org.jspecify.annotations.NullMarked;
