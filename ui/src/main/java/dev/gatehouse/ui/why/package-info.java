/// Why, or why not: the question in one sentence, the answer, the nearest ways in, and what each rule says.
@NullMarked
package dev.gatehouse.ui.why;

import org.jspecify.annotations.NullMarked;
