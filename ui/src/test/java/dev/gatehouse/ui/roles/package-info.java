@NullMarked
package dev.gatehouse.ui.roles;

import org.jspecify.annotations.NullMarked;
