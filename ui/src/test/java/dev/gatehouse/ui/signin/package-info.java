@NullMarked
package dev.gatehouse.ui.signin;

import org.jspecify.annotations.NullMarked;
