@NullMarked
package dev.gatehouse.ui.port;

import org.jspecify.annotations.NullMarked;
