/// Changes in words, and the three sides of a conflict.
@NullMarked
package dev.gatehouse.ui.preview.words;

import org.jspecify.annotations.NullMarked;
