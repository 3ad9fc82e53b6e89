/// Where changes are previewed, made and undone.
@NullMarked
package dev.gatehouse.app.desk;

import org.jspecify.annotations.NullMarked;
