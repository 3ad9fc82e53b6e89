@NullMarked
package dev.gatehouse.app.evidence;

import org.jspecify.annotations.NullMarked;
