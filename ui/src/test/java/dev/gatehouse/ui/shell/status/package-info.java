@NullMarked
package dev.gatehouse.ui.shell.status;

import org.jspecify.annotations.NullMarked;
