@NullMarked
package dev.gatehouse.ui.users.list;

import org.jspecify.annotations.NullMarked;
