@NullMarked
package dev.gatehouse.ui.roles.members;

import org.jspecify.annotations.NullMarked;
