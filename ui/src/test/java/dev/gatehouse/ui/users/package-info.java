@NullMarked
package dev.gatehouse.ui.users;

import org.jspecify.annotations.NullMarked;
