@NullMarked
package dev.gatehouse.ui.words.event;

import org.jspecify.annotations.NullMarked;
