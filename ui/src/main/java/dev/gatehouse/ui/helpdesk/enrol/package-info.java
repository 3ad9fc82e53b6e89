/// A code for the machine that a caller sits at.
@NullMarked
package dev.gatehouse.ui.helpdesk.enrol;

import org.jspecify.annotations.NullMarked;
