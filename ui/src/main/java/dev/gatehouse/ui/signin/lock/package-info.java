/// The window while it is locked.
@NullMarked
package dev.gatehouse.ui.signin.lock;

import org.jspecify.annotations.NullMarked;
