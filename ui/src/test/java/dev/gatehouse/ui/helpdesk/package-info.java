@NullMarked
package dev.gatehouse.ui.helpdesk;

import org.jspecify.annotations.NullMarked;
