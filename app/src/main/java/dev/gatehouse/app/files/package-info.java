/// Files where somebody chose to have them.
@NullMarked
package dev.gatehouse.app.files;

import org.jspecify.annotations.NullMarked;
