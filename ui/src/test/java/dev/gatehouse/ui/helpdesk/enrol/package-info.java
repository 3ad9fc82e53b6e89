@NullMarked
package dev.gatehouse.ui.helpdesk.enrol;

import org.jspecify.annotations.NullMarked;
