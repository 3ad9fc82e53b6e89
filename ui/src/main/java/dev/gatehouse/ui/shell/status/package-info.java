/// How the console stands to its server, in the bar and in detail.
@NullMarked
package dev.gatehouse.ui.shell.status;

import org.jspecify.annotations.NullMarked;
