@NullMarked
package dev.gatehouse.ui.words.rule;

import org.jspecify.annotations.NullMarked;
