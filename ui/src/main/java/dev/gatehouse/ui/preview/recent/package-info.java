/// What was done from this console, with ways back.
@NullMarked
package dev.gatehouse.ui.preview.recent;

import org.jspecify.annotations.NullMarked;
