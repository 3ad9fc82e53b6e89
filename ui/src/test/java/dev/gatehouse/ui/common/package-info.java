/// Tests of what every screen shares.
@NullMarked
package dev.gatehouse.ui.common;

import org.jspecify.annotations.NullMarked;
