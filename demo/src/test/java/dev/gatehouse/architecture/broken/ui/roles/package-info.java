@NullMarked
package dev.gatehouse.architecture.broken.ui.roles;

import org.jspecify.annotations.NullMarked;
