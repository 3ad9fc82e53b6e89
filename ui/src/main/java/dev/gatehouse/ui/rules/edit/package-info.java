/// One access rule while it is edited: whom it binds, its ways in, the hours and machines they name.
@NullMarked
package dev.gatehouse.ui.rules.edit;

import org.jspecify.annotations.NullMarked;
