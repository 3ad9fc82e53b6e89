/// One machine, and its code, on screen.
@NullMarked
package dev.gatehouse.ui.machines.view;

import org.jspecify.annotations.NullMarked;
