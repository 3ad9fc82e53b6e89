/// The days ahead on a line: when somebody may enter, and when not.
@NullMarked
package dev.gatehouse.ui.why.line;

import org.jspecify.annotations.NullMarked;
