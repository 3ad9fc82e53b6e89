/// Events of the trail in words: who did what to whom, how it ended, and what it made different.
@NullMarked
package dev.gatehouse.ui.words.event;

import org.jspecify.annotations.NullMarked;
