@NullMarked
package dev.gatehouse.ui.settings;

import org.jspecify.annotations.NullMarked;
