/// Taking the trail away as a file.
@NullMarked
package dev.gatehouse.ui.audit.export;

import org.jspecify.annotations.NullMarked;
