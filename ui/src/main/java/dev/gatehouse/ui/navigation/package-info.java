/// Where one is in the window and how one gets elsewhere. Screens know these types and not each other.
@NullMarked
package dev.gatehouse.ui.navigation;

import org.jspecify.annotations.NullMarked;
