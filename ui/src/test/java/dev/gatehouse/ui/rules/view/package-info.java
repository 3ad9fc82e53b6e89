/// Parts of a rule on a stage.
@NullMarked
package dev.gatehouse.ui.rules.view;

import org.jspecify.annotations.NullMarked;
