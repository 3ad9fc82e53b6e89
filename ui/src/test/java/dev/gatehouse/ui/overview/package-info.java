@NullMarked
package dev.gatehouse.ui.overview;

import org.jspecify.annotations.NullMarked;
