/// Tests of the week painter: text and list.
@NullMarked
package dev.gatehouse.ui.hours.text;

import org.jspecify.annotations.NullMarked;
