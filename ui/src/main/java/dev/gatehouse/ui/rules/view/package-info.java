/// One access rule on screen.
@NullMarked
package dev.gatehouse.ui.rules.view;

import org.jspecify.annotations.NullMarked;
