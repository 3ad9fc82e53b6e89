/// Taking an evidence package away from the trail.
@NullMarked
package dev.gatehouse.ui.audit.evidence;

import org.jspecify.annotations.NullMarked;
