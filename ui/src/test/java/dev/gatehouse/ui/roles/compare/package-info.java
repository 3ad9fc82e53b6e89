@NullMarked
package dev.gatehouse.ui.roles.compare;

import org.jspecify.annotations.NullMarked;
