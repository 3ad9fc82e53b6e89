/// What the screens need of files that somebody chooses.
@NullMarked
package dev.gatehouse.ui.port.files;

import org.jspecify.annotations.NullMarked;
