@NullMarked
package dev.gatehouse.ui.users.detail;

import org.jspecify.annotations.NullMarked;
