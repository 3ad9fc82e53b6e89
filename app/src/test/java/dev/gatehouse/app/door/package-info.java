@NullMarked
package dev.gatehouse.app.door;

import org.jspecify.annotations.NullMarked;
