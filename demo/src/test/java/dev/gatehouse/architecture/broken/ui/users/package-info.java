@NullMarked
package dev.gatehouse.architecture.broken.ui.users;

import org.jspecify.annotations.NullMarked;
