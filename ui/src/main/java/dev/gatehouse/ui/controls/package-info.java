/// Controls that several screens use: built in code, looks from the stylesheet, plain values in and actions out.
@NullMarked
package dev.gatehouse.ui.controls;

import org.jspecify.annotations.NullMarked;
