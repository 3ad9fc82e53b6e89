@NullMarked
package dev.gatehouse.ui.helpdesk.call;

import org.jspecify.annotations.NullMarked;
