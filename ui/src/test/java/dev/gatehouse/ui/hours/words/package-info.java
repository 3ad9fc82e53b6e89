/// Tests of the week painter: sentences.
@NullMarked
package dev.gatehouse.ui.hours.words;

import org.jspecify.annotations.NullMarked;
