@NullMarked
package dev.gatehouse.ui.audit.evidence;

import org.jspecify.annotations.NullMarked;
