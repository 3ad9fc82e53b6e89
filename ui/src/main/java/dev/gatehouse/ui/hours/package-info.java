/// The week painter: edits one time band by mouse, keys, text or list. Takes a band in and gives one out; asks nobody.
@NullMarked
package dev.gatehouse.ui.hours;

import org.jspecify.annotations.NullMarked;
