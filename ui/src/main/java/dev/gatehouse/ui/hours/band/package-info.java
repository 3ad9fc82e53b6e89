/// The band that is edited: its state, its history, and what is wrong with it.
@NullMarked
package dev.gatehouse.ui.hours.band;

import org.jspecify.annotations.NullMarked;
