@NullMarked
package dev.gatehouse.ui.rules;

import org.jspecify.annotations.NullMarked;
