@NullMarked
package dev.gatehouse.ui.shell;

import org.jspecify.annotations.NullMarked;
