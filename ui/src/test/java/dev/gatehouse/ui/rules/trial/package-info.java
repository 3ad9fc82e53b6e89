@NullMarked
package dev.gatehouse.ui.rules.trial;

import org.jspecify.annotations.NullMarked;
