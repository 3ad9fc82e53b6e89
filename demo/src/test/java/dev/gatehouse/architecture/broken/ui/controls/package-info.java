@NullMarked
package dev.gatehouse.architecture.broken.ui.controls;

import org.jspecify.annotations.NullMarked;
