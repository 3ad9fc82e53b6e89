@NullMarked
package dev.gatehouse.ui.navigation;

import org.jspecify.annotations.NullMarked;
