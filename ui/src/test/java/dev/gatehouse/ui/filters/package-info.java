@NullMarked
package dev.gatehouse.ui.filters;

import org.jspecify.annotations.NullMarked;
