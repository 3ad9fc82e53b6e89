/// Access rules, and what they name, in words.
@NullMarked
package dev.gatehouse.ui.words.rule;

import org.jspecify.annotations.NullMarked;
