/// Who holds a role, and how it is given and taken.
@NullMarked
package dev.gatehouse.ui.roles.members;

import org.jspecify.annotations.NullMarked;
