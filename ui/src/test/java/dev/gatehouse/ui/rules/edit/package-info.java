@NullMarked
package dev.gatehouse.ui.rules.edit;

import org.jspecify.annotations.NullMarked;
