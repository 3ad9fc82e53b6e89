@NullMarked
package dev.gatehouse.ui.roles.edit;

import org.jspecify.annotations.NullMarked;
