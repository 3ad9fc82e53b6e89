/// Hours in words: short for a label, in full for a sentence, and as somebody elsewhere has them.
@NullMarked
package dev.gatehouse.ui.hours.words;

import org.jspecify.annotations.NullMarked;
