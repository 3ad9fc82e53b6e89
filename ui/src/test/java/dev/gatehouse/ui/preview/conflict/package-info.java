@NullMarked
package dev.gatehouse.ui.preview.conflict;

import org.jspecify.annotations.NullMarked;
