/// What the window says: texts, times, numbers, faults and reasons in the reader's language.
@NullMarked
package dev.gatehouse.ui.words;

import org.jspecify.annotations.NullMarked;
