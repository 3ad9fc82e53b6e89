/// The preview on screen.
@NullMarked
package dev.gatehouse.ui.preview.view;

import org.jspecify.annotations.NullMarked;
